package io.frontdesk.chat.benchmark;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which models were in service from when on, in milliseconds since 1970. */
final class Timeline {
    private final TreeMap<Long, Set<String>> from = new TreeMap<>();

    synchronized void from(long millis, Set<String> models) {
        Set<String> both = new HashSet<>(models);
        both.addAll(from.getOrDefault(millis, Set.of())); // two changes within one millisecond
        from.put(millis, both);
    }

    /** Whether {@code model} was in service at any moment from {@code begin} to {@code end}. */
    synchronized boolean served(String model, long begin, long end) {
        Map.Entry<Long, Set<String>> before = from.floorEntry(begin);
        return (before != null && before.getValue().contains(model))
                || from.subMap(begin, true, Math.max(begin, end), true).values().stream()
                        .anyMatch(models -> models.contains(model));
    }
}
