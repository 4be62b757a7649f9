package io.frontdesk.chat.mining.past;

import static java.util.Objects.requireNonNull;

/**
 * Why something in a file of past conversations cannot be taken.
 *
 * @param line line of the file, from 1
 * @param column name of the column or key, its position in a broken line, or empty where all of the line is meant
 */
public record BadRow(long line, String column, String reason) {
    public BadRow {
        requireNonNull(column, "column");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + reason;
    }
}
