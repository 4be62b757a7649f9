package io.frontdesk.chat.knowledge;

import static io.frontdesk.chat.knowledge.version.EntryFilter.Condition.EXPIRED;
import static io.frontdesk.chat.knowledge.version.EntryFilter.Condition.REVIEW_DUE;
import static io.frontdesk.chat.knowledge.version.EntryFilter.Condition.STALE;
import static io.frontdesk.chat.knowledge.version.EntryFilter.Condition.UPCOMING;

import io.frontdesk.chat.knowledge.version.EntryFilter;
import io.frontdesk.chat.knowledge.version.EntryFilter.Condition;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Which entries a request lists, and which of their pages. */
@Introspected
record WantedEntries(
        @QueryValue @Nullable String lang,
        @QueryValue @Nullable String text,
        @QueryValue @Nullable String category,
        @QueryValue @Nullable String owner,
        @QueryValue @Nullable Boolean expired,
        @QueryValue @Nullable Boolean upcoming,
        @QueryValue("review_due") @Nullable Boolean reviewDue,
        @QueryValue @Nullable Boolean stale,
        @QueryValue @Nullable Long offset,
        @QueryValue @Nullable Integer limit) {
    private static final int LARGEST_PAGE = 500;
    private static final int PAGE = 50;

    EntryFilter filter(LocalDate today) {
        return new EntryFilter(lang, text, category, owner, conditions(), today);
    }

    private Set<Condition> conditions() {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        add(conditions, EXPIRED, expired);
        add(conditions, UPCOMING, upcoming);
        add(conditions, REVIEW_DUE, reviewDue);
        add(conditions, STALE, stale);
        return conditions;
    }

    private static void add(Set<Condition> conditions, Condition condition, @Nullable Boolean wanted) {
        if (wanted != null && wanted) {
            conditions.add(condition);
        }
    }

    long from() {
        return offset == null ? 0 : Math.max(0, offset);
    }

    int most() {
        return Math.clamp(limit == null ? PAGE : limit, 1, LARGEST_PAGE);
    }
}
