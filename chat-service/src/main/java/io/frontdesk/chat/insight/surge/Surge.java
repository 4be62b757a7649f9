package io.frontdesk.chat.insight.surge;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * More complaints on a topic than chance explains.
 *
 * @param since where the window begins that shows it best
 * @param expected how many are usual in such a time
 * @param probability of as many by chance
 */
public record Surge(String topic, Instant since, Instant until, int complaints, double expected, double probability) {
    public Surge {
        requireNonNull(topic, "topic");
        requireNonNull(since, "since");
        requireNonNull(until, "until");
    }

    Duration window() {
        return Duration.between(since, until);
    }
}
