package io.frontdesk.retrieval.spreadsheet;

import static java.util.Objects.requireNonNull;

/**
 * A cell as its user sees it.
 *
 * @param text numbers and dates written out, empty where there is nothing
 */
public record SheetCell(String text, Remark remark) {
    static final SheetCell EMPTY = new SheetCell("", Remark.NONE);

    /** What else there is to say about a cell. */
    public enum Remark {
        NONE,
        /** The value is that of the merged cells this one is part of. */
        MERGED,
        /** A formula whose result was never stored. */
        FORMULA_WITHOUT_VALUE,
        /** The text is an error value such as {@code #N/A}. */
        ERROR
    }

    public SheetCell {
        requireNonNull(text, "text");
        requireNonNull(remark, "remark");
    }

    boolean isEmpty() {
        return text.isEmpty() && remark == Remark.NONE;
    }
}
