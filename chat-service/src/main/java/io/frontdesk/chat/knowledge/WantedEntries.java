package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.version.EntryFilter;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;

import java.time.LocalDate;

/** Which entries a request lists, and which of their pages. */
@Introspected
record WantedEntries(
        @QueryValue @Nullable String lang,
        @QueryValue @Nullable String text,
        @QueryValue @Nullable String category,
        @QueryValue @Nullable Boolean expired,
        @QueryValue("review_due") @Nullable Boolean reviewDue,
        @QueryValue @Nullable Boolean stale,
        @QueryValue @Nullable Long offset,
        @QueryValue @Nullable Integer limit) {
    private static final int LARGEST_PAGE = 500;
    private static final int PAGE = 50;

    EntryFilter filter(LocalDate today) {
        return new EntryFilter(lang, text, category, isSet(expired), isSet(reviewDue), isSet(stale), today);
    }

    long from() {
        return offset == null ? 0 : Math.max(0, offset);
    }

    int most() {
        return Math.clamp(limit == null ? PAGE : limit, 1, LARGEST_PAGE);
    }

    private static boolean isSet(@Nullable Boolean flag) {
        return flag != null && flag;
    }
}
