package io.frontdesk.retrieval.archive;

import java.io.IOException;

/** An archive holds more files than its reader allows. */
public final class TooManyEntries extends IOException {
    private static final long serialVersionUID = 1L;

    private final int limit;

    TooManyEntries(int limit) {
        super("more than " + limit + " files");
        this.limit = limit;
    }

    /** The most files that were allowed. */
    public int limit() {
        return limit;
    }
}
