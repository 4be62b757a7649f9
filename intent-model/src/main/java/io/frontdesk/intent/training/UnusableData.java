package io.frontdesk.intent.training;

/** The utterances are well-formed and still nothing can be learned from them. */
public final class UnusableData extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableData(String message) {
        super(message);
    }
}
