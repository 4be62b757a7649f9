package io.frontdesk.chat.recommend;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which entries' questions are alike, by the cosine of their vectors; the few that are most. */
public final class Likeness {
    public static final Likeness NONE = new Likeness(Map.of());

    /** Below it two questions have nothing to do with each other. */
    private static final double ALIKE = 0.6;

    private static final int MOST = 10;

    private final Map<String, Map<String, Double>> near;

    private Likeness(Map<String, Map<String, Double>> near) {
        this.near = Map.copyOf(near);
    }

    /** Of entries whose questions have those vectors. */
    public static Likeness of(Map<String, float[]> vectors) {
        Map<String, Map<String, Double>> near = new HashMap<>();
        vectors.forEach((entry, vector) -> near.put(entry, nearest(entry, vector, vectors)));
        return new Likeness(near);
    }

    /** The same with what another language's vectors tell. */
    public Likeness with(Likeness other) {
        Map<String, Map<String, Double>> both = new HashMap<>();
        near.forEach((entry, those) -> both.put(entry, new HashMap<>(those)));
        other.near.forEach((entry, those) -> those.forEach((to, weight) ->
                both.computeIfAbsent(entry, fresh -> new HashMap<>()).merge(to, weight, Math::max)));
        return new Likeness(both);
    }

    /** Those alike, and how much. */
    Map<String, Double> of(String step) {
        return near.getOrDefault(step, Map.of());
    }

    private static Map<String, Double> nearest(String entry, float[] vector, Map<String, float[]> all) {
        return all.entrySet().stream()
                .filter(other -> !other.getKey().equals(entry))
                .map(other -> Map.entry(other.getKey(), cosine(vector, other.getValue()) - ALIKE))
                .filter(other -> other.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double lengths = 0;
        double others = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            dot += a[i] * b[i];
            lengths += a[i] * a[i];
            others += b[i] * b[i];
        }
        return lengths == 0 || others == 0 ? 0 : dot / Math.sqrt(lengths * others);
    }

    /** The entries it knows. */
    List<String> entries() {
        return near.keySet().stream().sorted().toList();
    }
}
