package io.frontdesk.intent.baseline;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The examples nearest to a text, nearest first. */
final class Neighbours {
    private final int[] examples;
    private final float[] similarities;

    private Neighbours(int[] examples, float[] similarities) {
        this.examples = examples;
        this.similarities = similarities;
    }

    /** The {@code count} examples of greatest similarity among those that {@code allowed} lets pass. */
    static Neighbours of(float[] similarities, int count, IntPredicate allowed) {
        int[] best = new int[count];
        float[] values = new float[count];
        int found = 0;
        for (int i = 0; i < similarities.length; i++) {
            float value = similarities[i];
            boolean enters = found < count || value > values[found - 1];
            if (enters && allowed.test(i)) {
                int place = found < count ? found++ : found - 1;
                while (place > 0 && values[place - 1] < value) {
                    values[place] = values[place - 1];
                    best[place] = best[place - 1];
                    place--;
                }
                values[place] = value;
                best[place] = i;
            }
        }
        return new Neighbours(Arrays.copyOf(best, found), Arrays.copyOf(values, found));
    }

    /** The place of the example that is nearest but {@code rank}. */
    int example(int rank) {
        return examples[rank];
    }

    double similarity(int rank) {
        return similarities[rank];
    }

    int size() {
        return examples.length;
    }

    /** The similarity of the nearest, or -1 where there is none. */
    double nearest() {
        return similarities.length == 0 ? -1 : similarities[0];
    }
}
