package io.frontdesk.chat.insight.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model is as often right as it says, in ten classes of its confidence; the error is the mean distance, weighed by
 * how many there are (Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015).
 */
public final class Calibration {
    private static final int CLASSES = 10;

    private final long[] counts = new long[CLASSES];
    private final long[] right = new long[CLASSES];
    private final double[] confidence = new double[CLASSES];

    /** One class: mean confidence and share that was right, of {@code n}. */
    public record Bin(double from, double to, long n, long right, double confidence) {}

    public void add(double said, boolean wasRight) {
        int bin = Math.clamp((int) (said * CLASSES), 0, CLASSES - 1);
        counts[bin]++;
        confidence[bin] += said;
        if (wasRight) {
            right[bin]++;
        }
    }

    public long count() {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all;
    }

    /** How many were right. */
    public long hits() {
        long all = 0;
        for (long hit : right) {
            all += hit;
        }
        return all;
    }

    /** The expected calibration error; there must be at least one judgement. */
    public double error() {
        long all = count();
        if (all == 0) {
            throw new IllegalStateException("nothing was judged");
        }
        double error = 0;
        for (int bin = 0; bin < CLASSES; bin++) {
            error += Math.abs(right[bin] - confidence[bin]) / all;
        }
        return error;
    }

    /** The classes that have any. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < CLASSES; bin++) {
            if (counts[bin] > 0) {
                bins.add(new Bin(
                        (double) bin / CLASSES,
                        (bin + 1.0) / CLASSES,
                        counts[bin],
                        right[bin],
                        confidence[bin] / counts[bin]));
            }
        }
        return bins;
    }
}
