package io.frontdesk.intent.training;

/** Loss or gradients are not finite, twice for the same batch: training cannot go on from here. */
public final class Diverged extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Diverged(String message) {
        super(message);
    }
}
