package io.frontdesk.chat.simulation;

import io.frontdesk.chat.insight.statistics.Interval;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Where a share, or the difference of two, lies: drawn again from what was seen, with the percentiles of Efron and Tibshirani,
 * "An Introduction to the Bootstrap" (1993), chapter 13. A customer is drawn whole.
 */
final class Bootstrap {
    private static final int DRAWS = 4_000;
    private static final double TAIL = 0.025;

    private final Random random;

    Bootstrap(long seed) {
        this.random = new Random(seed);
    }

    Interval share(boolean[] seen) {
        return interval(draw -> mean(seen));
    }

    /** That of {@code after} less that of {@code before}. */
    Interval difference(boolean[] before, boolean[] after) {
        return interval(draw -> mean(after) - mean(before));
    }

    static boolean[] of(List<Boolean> seen) {
        boolean[] all = new boolean[seen.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = seen.get(i);
        }
        return all;
    }

    private double mean(boolean[] seen) {
        int hits = 0;
        for (int i = 0; i < seen.length; i++) {
            hits += seen[random.nextInt(seen.length)] ? 1 : 0;
        }
        return seen.length == 0 ? 0 : (double) hits / seen.length;
    }

    private static Interval interval(ToDoubleFunction<Integer> draw) {
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = draw.applyAsDouble(i);
        }
        Arrays.sort(drawn);
        return new Interval(drawn[(int) (TAIL * DRAWS)], drawn[(int) ((1 - TAIL) * DRAWS)]);
    }
}
