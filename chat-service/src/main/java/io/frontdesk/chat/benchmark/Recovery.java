package io.frontdesk.chat.benchmark;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

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

    boolean within(Duration time) {
        return Stream.of(acceptedMs, answeredMs, caughtUpMs).allMatch(millis -> millis * NANOS <= time.toNanos());
    }
}
