package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.version.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) about a version that somebody else was faster with; nothing was changed.
 *
 * @param by the version that came in between
 * @param report the draft as it compares now, where it was one
 */
@Serdeable
record OutdatedDraft(
        String type,
        String title,
        int status,
        String detail,
        @Nullable VersionView by,
        @Nullable DraftView report) {
    static HttpResponse<OutdatedDraft> response(@Nullable Version by, @Nullable DraftView report) {
        String detail = by == null
                ? "There is no version yet."
                : "Meanwhile " + by.author().name() + " has made version " + by.number() + " ("
                        + by.kind().code() + (by.note().isEmpty() ? "" : ": " + by.note())
                        + "); nothing was changed. Look at what differs now, and publish again.";
        OutdatedDraft body = new OutdatedDraft(
                "outdated",
                "Somebody else was faster",
                HttpStatus.CONFLICT.getCode(),
                detail,
                by == null ? null : VersionView.of(by),
                report);
        return HttpResponse.<OutdatedDraft>status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(body);
    }
}
