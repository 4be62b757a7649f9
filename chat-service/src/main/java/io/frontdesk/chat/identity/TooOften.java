package io.frontdesk.chat.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Something was tried more often than is allowed; it may be tried again after a while. */
public final class TooOften extends RuntimeException {
    private final Duration wait;

    public TooOften(Duration wait) {
        super("too often", null, false, false);
        this.wait = requireNonNull(wait, "wait");
    }

    /** How long until the next try can succeed, in whole seconds and at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
