package io.frontdesk.intent.data;

import static java.util.Objects.requireNonNull;

/**
 * Why one row of a file cannot be used.
 *
 * @param line where the row begins, counted from 1, the header included; 0 where the whole file is meant
 * @param column the column's name, or empty where the whole row is meant
 */
public record RowProblem(long line, String column, String reason) {
    public RowProblem {
        requireNonNull(column, "column");
        requireNonNull(reason, "reason");
        if (line < 0) {
            throw new IllegalArgumentException("line is negative: " + line);
        }
    }

    /** The problem in words, for instance {@code line 3, column label: is empty}. */
    @Override
    public String toString() {
        if (line == 0) {
            return reason;
        }
        return "line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + reason;
    }
}
