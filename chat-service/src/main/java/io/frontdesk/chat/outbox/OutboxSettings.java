package io.frontdesk.chat.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * How patiently things are delivered.
 *
 * @param firstPause after the first failure; every further one is three times as long, {@code longestPause} at most
 * @param giveUpAfter when to stop trying, counted from when it was to be sent
 */
@ConfigurationProperties("frontdesk.outbox")
public record OutboxSettings(
        @Bindable(defaultValue = "10s") Duration firstPause,
        @Bindable(defaultValue = "4h") Duration longestPause,
        @Bindable(defaultValue = "24h") Duration giveUpAfter) {
    private static final int GROWTH = 3;

    public OutboxSettings {
        requirePositive("first-pause", firstPause);
        requirePositive("longest-pause", longestPause);
        requirePositive("give-up-after", giveUpAfter);
    }

    /** How long to wait after that many attempts have failed. */
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause;
        for (int i = 1; i < attempts && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("frontdesk.outbox." + name + " must be above 0, got " + value);
        }
    }
}
