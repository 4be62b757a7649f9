package io.frontdesk.intent.training;

/** A run should go on that was never begun, or was another. */
public final class NothingToResume extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NothingToResume(String message) {
        super(message);
    }
}
