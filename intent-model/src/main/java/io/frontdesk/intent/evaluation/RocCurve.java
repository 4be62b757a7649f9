package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.evaluation.IntentReport.RocPoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Out-of-scope scores of texts with and without an intent against each other; equal scores count half. */
public final class RocCurve {
    private static final int POINTS = 200;

    private final double[] inScope;
    private final double[] foreign;

    private RocCurve(double[] inScope, double[] foreign) {
        this.inScope = inScope;
        this.foreign = foreign;
    }

    public static RocCurve of(double[] inScope, double[] foreign) {
        double[] known = inScope.clone();
        double[] unknown = foreign.clone();
        Arrays.sort(known);
        Arrays.sort(unknown);
        return new RocCurve(known, unknown);
    }

    /** The chance that a text without an intent scores higher than one with an intent. */
    public double area() {
        double wins = 0;
        for (double score : foreign) {
            wins += (below(inScope, score) + below(inScope, Math.nextUp(score))) / 2.0;
        }
        return wins / foreign.length / inScope.length;
    }

    /** The share of in-scope texts rejected at the highest threshold that rejects 95 % of the others. */
    double fpr95() {
        double threshold = foreign[(int) Math.floor(0.05 * foreign.length)];
        return 1 - (double) below(inScope, threshold) / inScope.length;
    }

    /** The share of the others rejected at the lowest threshold that rejects {@code budget} of the in-scope texts. */
    double recallAt(double budget) {
        int allowed = (int) Math.floor(budget * inScope.length);
        double threshold = inScope[inScope.length - 1 - allowed];
        return above(foreign, threshold);
    }

    List<RocPoint> points() {
        List<RocPoint> points = new ArrayList<>();
        points.add(new RocPoint(0, 0));
        for (int i = POINTS - 1; i >= 0; i--) {
            double threshold = Quantile.of(inScope, (double) i / POINTS);
            points.add(new RocPoint(above(inScope, threshold), above(foreign, threshold)));
        }
        points.add(new RocPoint(1, 1));
        return points;
    }

    private static double above(double[] sorted, double threshold) {
        return 1 - (double) below(sorted, Math.nextUp(threshold)) / sorted.length;
    }

    /** How many values are smaller than {@code bound}. */
    private static int below(double[] sorted, double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
