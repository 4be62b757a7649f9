package io.frontdesk.chat.recommend;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often entries were asked, in which order and together. */
final class Counts {
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Map<String, Integer>> following = new HashMap<>();
    private final Map<String, Map<String, Integer>> later = new HashMap<>();
    private int steps;

    static Counts of(Collection<Journey> journeys) {
        Counts counts = new Counts();
        journeys.forEach(counts::add);
        return counts;
    }

    private void add(Journey journey) {
        List<String> path = journey.steps();
        Set<String> pairs = new HashSet<>();
        for (int to = 0; to < path.size(); to++) {
            String entry = path.get(to);
            if (!Journey.isEntry(entry)) {
                continue;
            }
            asked.merge(entry, 1, Integer::sum);
            steps += to > 0 ? 1 : 0;
            if (to > 0) {
                raise(following, path.get(to - 1), entry);
            }
            for (int from = 0; from < to; from++) {
                if (!path.get(from).equals(entry) && pairs.add(path.get(from) + "\n" + entry)) {
                    raise(later, path.get(from), entry);
                }
            }
        }
    }

    private static void raise(Map<String, Map<String, Integer>> counts, String from, String to) {
        counts.computeIfAbsent(from, fresh -> new HashMap<>()).merge(to, 1, Integer::sum);
    }

    /** Steps that came after another one. */
    int steps() {
        return steps;
    }

    Map<String, Integer> asked() {
        return asked;
    }

    /** What came right after {@code step}, and how often. */
    Map<String, Integer> following(String step) {
        return following.getOrDefault(step, Map.of());
    }

    /** What came anywhere after {@code step}, by conversations. */
    Map<String, Integer> later(String step) {
        return later.getOrDefault(step, Map.of());
    }

    /** How often anything came right after {@code step}. */
    int contexts(String step) {
        return following(step).values().stream().mapToInt(Integer::intValue).sum();
    }
}
