package io.frontdesk.retrieval.archive;

import java.io.IOException;

/** The bytes are no ZIP, or one that is cut off or damaged. */
public final class BrokenArchive extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenArchive(String what, Throwable cause) {
        super(what, cause);
    }

    BrokenArchive(String what) {
        super(what);
    }
}
