package io.frontdesk.intent.headonly;

/** The head alone cannot be learned anew; the message says why. */
public final class NoHeadUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoHeadUpdate(String message) {
        super(message);
    }
}
