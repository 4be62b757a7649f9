package io.frontdesk.intent.training;

/** A run should go on that was another: other data or other settings. */
public final class OtherTraining extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    OtherTraining(String message) {
        super(message);
    }
}
