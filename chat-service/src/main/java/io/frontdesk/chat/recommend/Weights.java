package io.frontdesk.chat.recommend;

import io.frontdesk.chat.recommend.Next.Source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much each view counts, by how often the last step was seen: deleted interpolation (F. Jelinek and R. L. Mercer,
 * Interpolated estimation of Markov source parameters from sparse data, 1980), the weights found by expectation maximisation
 * on steps that the views had not seen. A step seen often leaves more to the chain than one seen never.
 */
final class Weights {
    private static final int[] OFTEN = {1, 5, 25, 100};
    private static final int ROUNDS = 30;
    private static final int MOST_STEPS = 20_000;
    /** So many made-up steps of even weights stand beside what was seen, lest a few tell all. */
    private static final double PRIOR = 4;

    private final List<Map<Source, Double>> byBucket;

    private Weights(List<Map<Source, Double>> byBucket) {
        this.byBucket = List.copyOf(byBucket);
    }

    /** A step that was taken, and how probable each view held it. */
    private record Seen(int bucket, Map<Source, Double> shares) {}

    /** Learns from steps of {@code journeys}, each half by the views of the other one. */
    static Weights learn(List<Journey> journeys, Likeness likeness) {
        List<Journey> even = new ArrayList<>();
        List<Journey> odd = new ArrayList<>();
        for (int i = 0; i < journeys.size(); i++) {
            (i % 2 == 0 ? even : odd).add(journeys.get(i));
        }
        List<Seen> seen = new ArrayList<>();
        seen(new Views(Counts.of(even), likeness), odd, seen);
        seen(new Views(Counts.of(odd), likeness), even, seen);
        List<Map<Source, Double>> learned = new ArrayList<>();
        for (int bucket = 0; bucket <= OFTEN.length; bucket++) {
            int own = bucket;
            learned.add(
                    maximise(seen.stream().filter(step -> step.bucket() == own).toList()));
        }
        return new Weights(learned);
    }

    Map<Source, Double> of(int contexts) {
        return byBucket.get(bucket(contexts));
    }

    private static void seen(Views views, List<Journey> journeys, List<Seen> seen) {
        for (Journey journey : journeys) {
            List<String> steps = journey.steps();
            for (int i = 1; i < steps.size() && seen.size() < MOST_STEPS; i++) {
                if (Journey.isEntry(steps.get(i)) && !steps.subList(0, i).contains(steps.get(i))) {
                    seen.add(seen(views, steps.subList(0, i), steps.get(i)));
                }
            }
        }
    }

    private static Seen seen(Views views, List<String> path, String next) {
        Map<Source, Double> shares = new EnumMap<>(Source.class);
        views.after(path).forEach((source, view) -> shares.put(source, view.getOrDefault(next, 0.0)));
        return new Seen(bucket(views.counts().contexts(path.getLast())), shares);
    }

    private static Map<Source, Double> maximise(List<Seen> seen) {
        Map<Source, Double> weights = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            weights.put(source, 1.0 / Source.values().length);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<Source, Double> expected = new EnumMap<>(Source.class);
            for (Source source : Source.values()) {
                expected.put(source, PRIOR / Source.values().length);
            }
            seen.forEach(step -> expect(step, weights, expected));
            double sum =
                    expected.values().stream().mapToDouble(Double::doubleValue).sum();
            expected.forEach((source, mass) -> weights.put(source, mass / sum));
        }
        return weights;
    }

    private static void expect(Seen step, Map<Source, Double> weights, Map<Source, Double> expected) {
        double whole = step.shares().entrySet().stream()
                .mapToDouble(view -> weights.getOrDefault(view.getKey(), 0.0) * view.getValue())
                .sum();
        if (whole > 0) {
            step.shares()
                    .forEach((source, share) ->
                            expected.merge(source, weights.getOrDefault(source, 0.0) * share / whole, Double::sum));
        }
    }

    private static int bucket(int contexts) {
        int bucket = 0;
        while (bucket < OFTEN.length && contexts >= OFTEN[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
