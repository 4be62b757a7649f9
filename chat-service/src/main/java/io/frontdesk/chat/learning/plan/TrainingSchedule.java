package io.frontdesk.chat.learning.plan;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * When trainings begin by themselves.
 *
 * @param cron absent where no time is set
 * @param examples after so many new ones; 0 is never
 * @param nextAt when the next time is; absent before anybody has looked
 * @param lastAt when the last one was; absent before the first
 */
public record TrainingSchedule(
        @Nullable Cron cron,
        int examples,
        @Nullable Instant nextAt,
        @Nullable Instant lastAt) {
    public TrainingSchedule {
        if (examples < 0) {
            throw new IllegalArgumentException("examples must not be negative, got " + examples);
        }
    }

    public Optional<Cron> times() {
        return Optional.ofNullable(cron);
    }

    /** Whether a time has come; of several that were missed it is one. */
    boolean isDue(Instant now) {
        return cron != null && nextAt != null && !nextAt.isAfter(requireNonNull(now, "now"));
    }
}
