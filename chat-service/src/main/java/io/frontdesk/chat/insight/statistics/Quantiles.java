package io.frontdesk.chat.insight.statistics;

import java.util.Arrays;

/** Quantiles of values, between neighbours in a straight line (type 7 of Hyndman and Fan, American Statistician 50, 1996). */
public final class Quantiles {
    /** How many of a normal distribution's standard deviations one median absolute deviation is. */
    private static final double MAD_TO_SIGMA = 1.4826;

    private Quantiles() {}

    /** The quantile {@code p} of values in ascending order, of which there is at least one. */
    public static double ofSorted(double[] sorted, double p) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no quantile of nothing");
        }
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public static double of(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, p);
    }

    public static double median(double[] values) {
        return of(values, 0.5);
    }

    /** The spread as a standard deviation that a few outliers do not change (Hampel, JASA 69, 1974). */
    public static double robustSigma(double[] values) {
        double median = median(values);
        return MAD_TO_SIGMA
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - median))
                        .toArray());
    }
}
