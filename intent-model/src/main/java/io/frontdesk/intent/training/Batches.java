package io.frontdesk.intent.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Cuts examples into batches of similar length, so that little of the work goes into padding. */
final class Batches {
    /** So many batches are drawn at random before they are sorted by length: enough to sort well, few enough to mix. */
    private static final int POOL = 40;

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

    /** Sorted by length, for passes in which the order says nothing. */
    static List<List<Example>> byLength(List<Example> examples, int size) {
        List<Example> sorted = new ArrayList<>(examples);
        sorted.sort(Comparator.comparingInt(Example::length));
        return cut(sorted, size);
    }

    static int count(int examples, int size) {
        return (examples + size - 1) / size;
    }

    private static List<List<Example>> cut(List<Example> examples, int size) {
        List<List<Example>> parts = new ArrayList<>();
        for (int from = 0; from < examples.size(); from += size) {
            parts.add(examples.subList(from, Math.min(from + size, examples.size())));
        }
        return parts;
    }
}
