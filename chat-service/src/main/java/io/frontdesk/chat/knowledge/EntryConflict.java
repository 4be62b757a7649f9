package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.retrieval.EntryKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) about an entry that is no longer what its editor read; nothing was changed.
 *
 * @param by the version in which it changed
 */
@Serdeable
record EntryConflict(
        String type,
        String title,
        int status,
        String detail,
        @Nullable VersionView by) {
    static HttpResponse<EntryConflict> response(EntryKey key, @Nullable Version by) {
        String detail = by == null
                ? "There is no entry " + key + "."
                : by.author().name() + " has changed the entry " + key + " in version " + by.number()
                        + "; nothing was changed. Read it again.";
        EntryConflict body = new EntryConflict(
                "changed-since",
                "Changed since it was read",
                HttpStatus.PRECONDITION_FAILED.getCode(),
                detail,
                by == null ? null : VersionView.of(by));
        return HttpResponse.<EntryConflict>status(HttpStatus.PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(body);
    }
}
