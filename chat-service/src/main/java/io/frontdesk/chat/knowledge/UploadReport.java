package io.frontdesk.chat.knowledge;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.ingest.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an upload changed, or would change, and every bad row.
 *
 * @param published whether customers are answered from the file's entries now
 */
@Serdeable
public record UploadReport(
        String file,
        int rows,
        int added,
        int changed,
        int removed,
        int unchanged,
        boolean published,
        @Nullable String version,
        List<Row> problems) {
    public UploadReport {
        requireNonNull(file, "file");
        problems = List.copyOf(problems);
    }

    /** A bad row: where, and why. */
    @Serdeable
    public record Row(long line, String column, String reason) {
        static Row of(RowProblem problem) {
            String table = problem.place().table();
            String reason = table.isEmpty() ? problem.reason() : table + ": " + problem.reason();
            return new Row(problem.line(), problem.column(), reason);
        }
    }
}
