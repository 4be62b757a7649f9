package io.frontdesk.chat.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Times the steps of one decision; for one thread at a time. */
final class StepClock {
    private final Map<String, Double> millis = new LinkedHashMap<>();

    <T> T time(String step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            millis.put(step, millisSince(start));
        }
    }

    Map<String, Double> steps() {
        return new LinkedHashMap<>(millis);
    }

    /** Milliseconds to two places since {@code nanos} of {@link System#nanoTime()}. */
    static double millisSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e4) / 100.0;
    }
}
