package io.frontdesk.chat.insight.statistics;

/** The largest distance between two distribution functions (Kolmogorov 1933, Smirnov 1939). */
public final class KolmogorovSmirnov {
    private KolmogorovSmirnov() {}

    /** The distance of two samples that are counted in the same ascending classes. */
    public static double distance(double[] one, double[] other) {
        double oneSum = 0;
        double otherSum = 0;
        for (int i = 0; i < one.length; i++) {
            oneSum += one[i];
            otherSum += other[i];
        }
        if (!(oneSum > 0) || !(otherSum > 0)) {
            throw new IllegalArgumentException("no distance from nothing");
        }
        double first = 0;
        double second = 0;
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            first += one[i] / oneSum;
            second += other[i] / otherSum;
            largest = Math.max(largest, Math.abs(first - second));
        }
        return largest;
    }
}
