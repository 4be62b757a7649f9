package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.FaqEntry;

import java.util.List;

/**
 * What a file held: the good entries and why the other rows are bad. Imports nothing by itself.
 *
 * @param rows data rows seen, good or bad
 * @param problems why rows were refused
 * @param warnings what the uploader should know of rows that were taken
 * @param bad what stood in refused rows, as far as they could be taken apart
 * @param shape how the file was understood
 */
public record FaqImport(
        int rows,
        List<FaqEntry> entries,
        List<RowProblem> problems,
        List<RowProblem> warnings,
        List<BadRow> bad,
        FileShape shape) {
    public FaqImport {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        bad = List.copyOf(bad);
        requireNonNull(shape, "shape");
    }

    static FaqImport refused(FileShape shape, RowProblem problem) {
        return new FaqImport(0, List.of(), List.of(problem), List.of(), List.of(), shape);
    }

    /** Whether no row was refused. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
