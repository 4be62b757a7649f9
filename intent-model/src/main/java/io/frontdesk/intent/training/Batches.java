package io.frontdesk.intent.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Cuts examples into batches of similar length, so that little of the work goes into padding. */
final class Batches {
    /** So many batches are drawn at random before they are sorted by length: enough to sort well, few enough to mix. */
    private static final int POOL = 40;
    /** So many of a label come together where a batch must hold several of each. */
    private static final int ALIKE = 4;

    private Batches() {}

    /** A new order each time the random numbers differ; every example comes once. */
    static List<List<Example>> shuffled(List<Example> examples, int size, Random random) {
        List<Example> order = new ArrayList<>(examples);
        Collections.shuffle(order, random);
        List<List<Example>> batches = new ArrayList<>();
        for (List<Example> pool : cut(order, size * POOL)) {
            batches.addAll(byLength(pool, size));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /**
     * Like {@link #shuffled}, but examples come in fours of one label, so that in each batch most have others of their own;
     * a label's last ones may be fewer.
     */
    static List<List<Example>> inFours(List<Example> examples, int size, Random random) {
        List<Example> order = new ArrayList<>(examples);
        Collections.shuffle(order, random);
        Map<Integer, List<Example>> byLabel =
                order.stream().collect(groupingBy(Example::label, TreeMap::new, toList()));
        List<List<Example>> fours = new ArrayList<>();
        byLabel.values().forEach(label -> fours.addAll(cut(label, ALIKE)));
        Collections.shuffle(fours, random);
        List<List<Example>> batches = new ArrayList<>();
        for (List<List<Example>> pool : cut(fours, size / ALIKE * POOL)) {
            List<List<Example>> sorted = new ArrayList<>(pool);
            sorted.sort(Comparator.comparingInt(Batches::longest));
            cut(sorted, Math.max(1, size / ALIKE))
                    .forEach(batch ->
                            batches.add(batch.stream().flatMap(List::stream).toList()));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static int longest(List<Example> examples) {
        return examples.stream().mapToInt(Example::length).max().orElse(0);
    }

    /** Sorted by length, for passes in which the order says nothing. */
    static List<List<Example>> byLength(List<Example> examples, int size) {
        List<Example> sorted = new ArrayList<>(examples);
        sorted.sort(Comparator.comparingInt(Example::length));
        return cut(sorted, size);
    }

    static int count(int examples, int size) {
        return (examples + size - 1) / size;
    }

    /** A batch in so many parts of nearly equal size. */
    static List<List<Example>> parts(List<Example> batch, int count) {
        return count == 1 ? List.of(batch) : cut(batch, count(batch.size(), count));
    }

    private static <T> List<List<T>> cut(List<T> whole, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += size) {
            parts.add(whole.subList(from, Math.min(from + size, whole.size())));
        }
        return parts;
    }
}
