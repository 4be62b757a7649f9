package io.frontdesk.retrieval.index;

/** A corpus on disk that cannot be read or written; the message names the folder or the reason. */
public final class BrokenCorpus extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenCorpus(String message, Throwable cause) {
        super(message, cause);
    }

    BrokenCorpus(String message) {
        super(message);
    }
}
