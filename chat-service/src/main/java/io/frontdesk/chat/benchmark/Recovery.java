package io.frontdesk.chat.benchmark;

import java.time.Duration;
import java.util.Collection;

/**
 * How soon customers were served again, in milliseconds.
 *
 * @param acceptedMs until a message said since then was accepted
 * @param answeredMs until a message said since then was answered
 * @param caughtUpMs until everything that was asked before had its answer
 */
public record Recovery(double acceptedMs, double answeredMs, double caughtUpMs) {
    private static final double NANOS = 1e6;

    /** The longest time of each kind. */
    static Recovery worst(Collection<Recovery> all) {
        return all.stream()
                .reduce(
                        new Recovery(0, 0, 0),
                        (a, b) -> new Recovery(
                                Math.max(a.acceptedMs(), b.acceptedMs()),
                                Math.max(a.answeredMs(), b.answeredMs()),
                                Math.max(a.caughtUpMs(), b.caughtUpMs())));
    }

    /** Whether new messages were accepted and answered in {@code time}; old ones may wait for the claim of a dead node. */
    boolean within(Duration time) {
        return Math.max(acceptedMs, answeredMs) * NANOS <= time.toNanos();
    }
}
