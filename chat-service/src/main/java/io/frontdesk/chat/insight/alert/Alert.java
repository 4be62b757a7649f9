package io.frontdesk.chat.insight.alert;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Something unusual.
 *
 * @param topic an intent, empty for questions that were not understood; for confidence a language
 * @param since when it began, as far as one can tell
 * @param lastAt when it was last seen to be unusual
 * @param endedAt since when it is over
 * @param seenAt when somebody acknowledged it
 */
public record Alert(
        String id,
        Kind kind,
        String topic,
        Instant since,
        Instant raisedAt,
        Instant lastAt,
        @Nullable Instant endedAt,
        @Nullable Instant seenAt,
        String seenBy,
        Measure measure) {
    public Alert {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(topic, "topic");
        requireNonNull(since, "since");
        requireNonNull(raisedAt, "raisedAt");
        requireNonNull(lastAt, "lastAt");
        requireNonNull(seenBy, "seenBy");
        requireNonNull(measure, "measure");
    }

    /** What is unusual. */
    public enum Kind {
        SURGE,
        TOPIC_DRIFT,
        CONFIDENCE_DRIFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("an unknown kind of alert: " + code));
        }
    }

    /** The figure and what is usual: complaints in so many minutes, or a distance and its threshold. */
    public record Measure(double found, double usual, long minutes) {}

    boolean isOpen() {
        return endedAt == null;
    }
}
