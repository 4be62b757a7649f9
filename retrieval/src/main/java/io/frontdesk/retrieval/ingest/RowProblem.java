package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

/**
 * Why one row of a file cannot be imported.
 *
 * @param line line of the file on which the row starts, from 1
 * @param column name of the column, or empty where the whole row is meant
 */
public record RowProblem(long line, String column, String reason) {
    public RowProblem {
        requireNonNull(column, "column");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + reason;
    }
}
