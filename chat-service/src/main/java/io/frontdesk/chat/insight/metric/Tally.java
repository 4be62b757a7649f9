package io.frontdesk.chat.insight.metric;

import io.frontdesk.chat.insight.facts.Case;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts conversations one by one. */
final class Tally {
    private static final double SECOND = 1_000;

    private final Instant now;
    private final Map<Part, Long> parts = new EnumMap<>(Part.class);
    private final Map<String, Long> reasons = new HashMap<>();
    private final Durations waits = new Durations();
    private final Durations replies = new Durations();
    private final Durations resolutions = new Durations();
    private long scores;
    private long squares;

    Tally(Instant now) {
        this.now = now;
    }

    void add(Case one) {
        for (Part part : Part.values()) {
            if (part.has(one, now)) {
                parts.merge(part, 1L, Long::sum);
            }
        }
        if (!one.reason().isEmpty()) {
            reasons.merge(one.reason(), 1L, Long::sum);
        }
        waits.add(one.waitMs());
        replies.add(one.firstReplyMs());
        resolutions.add(one.resolutionMs());
        scores += one.csat();
        squares += (long) one.csat() * one.csat();
    }

    long count(Part part) {
        return parts.getOrDefault(part, 0L);
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    double scores() {
        return scores;
    }

    double squares() {
        return squares;
    }

    double[] waits() {
        return waits.seconds();
    }

    double[] replies() {
        return replies.seconds();
    }

    double[] resolutions() {
        return resolutions.seconds();
    }

    /** Durations as they come, of which only the known ones count. */
    private static final class Durations {
        private long[] millis = new long[16];
        private int size;

        void add(long duration) {
            if (duration == Case.NONE) {
                return;
            }
            if (size == millis.length) {
                millis = Arrays.copyOf(millis, 2 * size);
            }
            millis[size] = duration;
            size++;
        }

        /** In ascending order. */
        double[] seconds() {
            return Arrays.stream(millis, 0, size)
                    .sorted()
                    .mapToDouble(duration -> duration / SECOND)
                    .toArray();
        }
    }
}
