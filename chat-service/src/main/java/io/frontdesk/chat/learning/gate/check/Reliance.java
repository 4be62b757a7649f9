package io.frontdesk.chat.learning.gate.check;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whether confidence means what it says: the expected calibration error over 15 bins of equal width (Guo, Pleiss, Sun and
 * Weinberger, "On calibration of modern neural networks", ICML 2017), and whether it grew by more than chance, by
 * resampling the texts (Efron and Tibshirani, "An introduction to the bootstrap", 1993).
 */
final class Reliance {
    private static final int BINS = 15;
    private static final int RESAMPLES = 400;
    private static final double LEVEL = 0.05;
    private static final long SEED = 19;

    private Reliance() {}

    static double error(List<Asked> asked, Function<Asked, Asked.Said> side) {
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        for (Asked one : asked) {
            Asked.Said said = side.apply(one);
            int bin = Math.min(BINS - 1, (int) (said.prediction().confidence() * BINS));
            confidence[bin] += said.prediction().confidence();
            right[bin] += said.isRight(one.row().label()) ? 1 : 0;
        }
        return IntStream.range(0, BINS)
                        .mapToDouble(bin -> Math.abs(confidence[bin] - right[bin]))
                        .sum()
                / Math.max(1, asked.size());
    }

    /** What the error surely grew by: the lower bound of the one-sided bootstrap interval. */
    static double surelyGrewBy(List<Asked> asked) {
        Random random = new Random(SEED);
        double[] grown = IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> {
                    List<Asked> drawn = IntStream.range(0, asked.size())
                            .mapToObj(draw -> asked.get(random.nextInt(asked.size())))
                            .toList();
                    return error(drawn, Asked::candidate) - error(drawn, Asked::champion);
                })
                .sorted()
                .toArray();
        return grown[(int) (LEVEL * RESAMPLES)];
    }
}
