package io.frontdesk.retrieval.spreadsheet;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A file is no workbook, or one that is damaged or built to do harm. */
public final class BadWorkbook extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a workbook. */
    public enum Kind {
        NO_WORKBOOK,
        DAMAGED,
        DOCUMENT_TYPE,
        TOO_MANY_COLUMNS,
        TOO_MUCH_TEXT
    }

    private final Kind kind;
    private final String sheet;
    private final int row;

    BadWorkbook(Kind kind, String sheet, int row, @Nullable Throwable cause) {
        super(kind + " in sheet '" + sheet + "', row " + row, cause);
        this.kind = requireNonNull(kind, "kind");
        this.sheet = sheet;
        this.row = row;
    }

    static BadWorkbook of(Kind kind) {
        return new BadWorkbook(kind, "", 1, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Name of the sheet, or empty where the workbook as a whole is meant. */
    public String sheet() {
        return sheet;
    }

    /** The row that was being read, from 1. */
    public int row() {
        return row;
    }

    BadWorkbook at(String name, int number) {
        return sheet.isEmpty() ? new BadWorkbook(kind, name, number, this) : this;
    }
}
