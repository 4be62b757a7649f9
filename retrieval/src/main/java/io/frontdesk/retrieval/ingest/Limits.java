package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.archive.UnpackLimit;

/** What a knowledge file may hold at most. */
public final class Limits {
    public static final int BYTES = 10 << 20;
    public static final int ROWS = 20_000;

    /** Characters of one cell. */
    public static final int FIELD = 8 * 1024;

    static final int COLUMNS = 200;

    /** Characters of all rows together; a small workbook can repeat one long text in every row. */
    static final long TEXT = 20_000_000;

    /** Problems, and warnings, that are listed one by one. */
    static final int LISTED = 5_000;

    /** Files in a ZIP; no file in it may be larger than one by itself. */
    static final UnpackLimit ZIP = new UnpackLimit(200, BYTES, 4L * BYTES);

    private Limits() {}
}
