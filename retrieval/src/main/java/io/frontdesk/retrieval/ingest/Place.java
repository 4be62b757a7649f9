package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

/**
 * Where in a file something stands.
 *
 * @param entry of a ZIP, or empty where the file is none
 * @param sheet of a workbook, or empty where the file is none
 * @param line line or row of the file, from 1
 * @param column name of the column, or empty where the whole row is meant
 */
public record Place(String entry, String sheet, long line, String column) {
    public Place {
        requireNonNull(entry, "entry");
        requireNonNull(sheet, "sheet");
        requireNonNull(column, "column");
    }

    static Place line(long line) {
        return new Place("", "", line, "");
    }

    Place at(long other) {
        return new Place(entry, sheet, other, column);
    }

    Place inColumn(String name) {
        return new Place(entry, sheet, line, name);
    }

    Place inSheet(String name) {
        return new Place(entry, name, line, column);
    }

    Place inEntry(String name) {
        return new Place(name, sheet, line, column);
    }

    /** The entry and the sheet, as far as there are any. */
    public String table() {
        return entry + (entry.isEmpty() || sheet.isEmpty() ? "" : ", ") + sheet;
    }

    @Override
    public String toString() {
        return (entry.isEmpty() ? "" : entry + ", ")
                + (sheet.isEmpty() ? "" : "sheet " + sheet + ", ")
                + "line "
                + line
                + (column.isEmpty() ? "" : ", column " + column);
    }
}
