package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.FaqEntry;

import java.util.List;

/**
 * What a file held: the good entries and why the other rows are bad. Imports nothing by itself.
 *
 * @param rows data rows seen, good or bad
 */
public record FaqImport(int rows, List<FaqEntry> entries, List<RowProblem> problems) {
    public FaqImport {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
