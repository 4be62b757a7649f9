package io.frontdesk.intent.training;

/** A GPU was asked for and cannot be used; the message says so in one sentence. */
public final class NoGpu extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoGpu(String message) {
        super(message);
    }
}
