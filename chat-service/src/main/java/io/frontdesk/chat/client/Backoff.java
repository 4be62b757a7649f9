package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before coming back: a random part of a span that doubles from {@code first} up to {@code most}. */
public record Backoff(Duration first, Duration most) {
    private static final int MOST_DOUBLINGS = 20;

    public Backoff {
        requireNonNull(first, "first");
        requireNonNull(most, "most");
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("a back-off goes from above zero upwards, got " + first + " to " + most);
        }
    }

    /** What a customer's widget does. */
    public static Backoff ofWidget() {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
    }

    /** The pause before the try after {@code failures} that came one after the other. */
    public Duration pause(int failures, RandomGenerator random) {
        long doubled = first.toMillis() << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        return Duration.ofMillis(random.nextLong(Math.min(doubled, most.toMillis()) + 1));
    }
}
