package io.frontdesk.chat.recommend;

import io.frontdesk.chat.recommend.Next.Source;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The four ways to look at what comes next, each a distribution over the entries that were not asked yet: a Markov chain of
 * first order; entries of the same conversations, as in item-to-item collaborative filtering (G. Linden, B. Smith and
 * J. York, Amazon.com Recommendations, IEEE Internet Computing 7(1), 2003), over the last steps; entries whose questions are
 * alike; and what is asked most, smoothed by adding one (Laplace).
 */
final class Views {
    /** Further back a customer was somewhere else. */
    private static final int REMEMBERED = 3;

    private final Counts counts;
    private final Likeness likeness;

    Views(Counts counts, Likeness likeness) {
        this.counts = counts;
        this.likeness = likeness;
    }

    Counts counts() {
        return counts;
    }

    /** The distributions after {@code path}; one that knows nothing is empty. */
    Map<Source, Map<String, Double>> after(List<String> path) {
        String last = path.getLast();
        Set<String> done = new HashSet<>(path);
        Map<Source, Map<String, Double>> views = new EnumMap<>(Source.class);
        views.put(Source.FOLLOWS, distribution(counts.following(last), done, 0));
        views.put(Source.TOGETHER, together(path, done));
        views.put(Source.ALIKE, distribution(likeness.of(last), done, 0));
        views.put(Source.POPULAR, distribution(counts.asked(), done, 1));
        return views;
    }

    /** In how many conversations {@code entry} came after a step of {@code path}. */
    int support(List<String> path, String entry) {
        return path.stream()
                .mapToInt(step -> Math.max(
                        counts.later(step).getOrDefault(entry, 0),
                        counts.following(step).getOrDefault(entry, 0)))
                .max()
                .orElse(0);
    }

    private Map<String, Double> together(List<String> path, Set<String> done) {
        List<String> recent = path.subList(Math.max(0, path.size() - REMEMBERED), path.size());
        Map<String, Double> sum = new HashMap<>();
        recent.stream()
                .map(step -> distribution(counts.later(step), done, 0))
                .forEach(view -> view.forEach((entry, share) -> sum.merge(entry, share, Double::sum)));
        return distribution(sum, done, 0);
    }

    private static Map<String, Double> distribution(
            Map<String, ? extends Number> weights, Set<String> done, double added) {
        Map<String, Double> open = new HashMap<>();
        weights.forEach((entry, weight) -> {
            if (!done.contains(entry)) {
                open.put(entry, weight.doubleValue() + added);
            }
        });
        double sum = open.values().stream().mapToDouble(Double::doubleValue).sum();
        open.replaceAll((entry, weight) -> weight / sum);
        return open;
    }
}
