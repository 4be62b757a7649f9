package io.frontdesk.chat.recommend;

import io.frontdesk.chat.recommend.Next.Source;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable each entry is to be asked next, after the steps of a conversation: the four {@link Views} mixed by learnt
 * {@link Weights}. Immutable.
 */
public final class NextModel {
    private static final Comparator<Next> ORDER =
            Comparator.comparingDouble(Next::probability).reversed().thenComparing(Next::entry);

    private final Views views;
    private final Weights weights;

    private NextModel(Views views, Weights weights) {
        this.views = views;
        this.weights = weights;
    }

    public static NextModel learn(List<Journey> journeys, Likeness likeness) {
        return new NextModel(new Views(Counts.of(journeys), likeness), Weights.learn(journeys, likeness));
    }

    /** From how many steps it was learnt. */
    public int steps() {
        return views.counts().steps();
    }

    /** The {@code most} entries most probable after {@code path}, none of which is on it. */
    public List<Next> after(List<String> path, int most) {
        if (path.isEmpty()) {
            return List.of();
        }
        Map<Source, Double> mix = weights.of(views.counts().contexts(path.getLast()));
        Map<Source, Map<String, Double>> after = views.after(path);
        double known = after.entrySet().stream()
                .filter(view -> !view.getValue().isEmpty())
                .mapToDouble(view -> mix.getOrDefault(view.getKey(), 0.0))
                .sum();
        Map<String, Map<Source, Double>> parts = new HashMap<>();
        after.forEach((source, view) ->
                view.forEach((entry, share) -> parts.computeIfAbsent(entry, fresh -> new EnumMap<>(Source.class))
                        .put(source, mix.getOrDefault(source, 0.0) * share / known)));
        return parts.entrySet().stream()
                .map(each -> next(path, each.getKey(), each.getValue()))
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    /** The {@code most} entries that are asked most of all and are not on {@code path}. */
    public List<Next> popular(List<String> path, int most) {
        Map<String, Integer> asked = views.counts().asked();
        double sum =
                Math.max(1, asked.values().stream().mapToInt(Integer::intValue).sum());
        return asked.entrySet().stream()
                .filter(each -> !path.contains(each.getKey()))
                .map(each -> new Next(each.getKey(), each.getValue() / sum, Source.POPULAR, each.getValue()))
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    private Next next(List<String> path, String entry, Map<Source, Double> parts) {
        double probability =
                parts.values().stream().mapToDouble(Double::doubleValue).sum();
        Source strongest = parts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Source.POPULAR);
        return new Next(entry, probability, strongest, views.support(path, entry));
    }
}
