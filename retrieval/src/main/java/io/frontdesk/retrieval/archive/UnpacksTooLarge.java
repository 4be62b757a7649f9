package io.frontdesk.retrieval.archive;

import java.io.IOException;

/** More came out of an archive than its reader allows. */
public final class UnpacksTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    UnpacksTooLarge(String entry, long limit) {
        super(entry + " unpacks to more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The most bytes that were allowed. */
    public long limit() {
        return limit;
    }
}
