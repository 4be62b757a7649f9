package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** A problem document (RFC 9457) about an upload that changed nothing, with every bad row beside the usual members. */
@Serdeable
record RefusedUpload(
        String type,
        String title,
        int status,
        String detail,
        String file,
        int rows,
        int added,
        int changed,
        int removed,
        int unchanged,
        boolean published,
        @Nullable String version,
        List<UploadReport.Row> problems) {
    RefusedUpload {
        problems = List.copyOf(problems);
    }

    /** An entry that cannot be one. */
    static RefusedUpload of(String id, FaqImport checked) {
        return of(new UploadReport(id, 1, 0, 0, 0, 0, false, null, rows(checked)));
    }

    /** A draft that may not be published as it is. */
    static RefusedUpload of(CheckedDraft checked) {
        Version.Counts counts = checked.difference().counts();
        return of(new UploadReport(
                checked.draft().fileName(),
                checked.file().rows(),
                Math.toIntExact(counts.added()),
                Math.toIntExact(counts.changed()),
                Math.toIntExact(counts.removed()),
                Math.toIntExact(checked.unchanged()),
                false,
                null,
                rows(checked.file())));
    }

    private static List<UploadReport.Row> rows(FaqImport file) {
        return file.problems().stream().map(UploadReport.Row::of).toList();
    }

    static RefusedUpload of(UploadReport report) {
        String detail = report.problems().isEmpty()
                ? report.file() + " holds no entry."
                : report.file() + " has " + report.problems().size() + " bad rows; nothing was changed.";
        return new RefusedUpload(
                "bad-rows",
                "Rows that cannot be taken",
                HttpStatus.UNPROCESSABLE_ENTITY.getCode(),
                detail,
                report.file(),
                report.rows(),
                report.added(),
                report.changed(),
                report.removed(),
                report.unchanged(),
                report.published(),
                report.version(),
                report.problems());
    }

    MutableHttpResponse<RefusedUpload> toResponse() {
        return HttpResponse.<RefusedUpload>unprocessableEntity()
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(this);
    }
}
