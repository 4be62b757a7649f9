package io.frontdesk.chat.simulation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Somebody who comes and says something.
 *
 * @param number different for each, by which chance is seeded
 * @param week from 1
 * @param at since the simulated weeks began
 */
public record Visit(int number, int week, Duration at, Saying saying) {
    public Visit {
        requireNonNull(at, "at");
        requireNonNull(saying, "saying");
    }

    boolean isSurge() {
        return saying.kind() == Saying.Kind.SURGE;
    }
}
