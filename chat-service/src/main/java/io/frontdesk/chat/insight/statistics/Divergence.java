package io.frontdesk.chat.insight.statistics;

/** How far two distributions over the same kinds are apart. */
public final class Divergence {
    private Divergence() {}

    /**
     * Between 0 for the same and 1 for nothing in common (Jensen and Shannon's, with logarithms of base 2: Lin, IEEE
     * Transactions on Information Theory 37, 1991).
     */
    public static double jensenShannon(double[] one, double[] other) {
        double oneSum = sum(one);
        double otherSum = sum(other);
        double divergence = 0;
        for (int i = 0; i < one.length; i++) {
            double p = one[i] / oneSum;
            double q = other[i] / otherSum;
            double middle = (p + q) / 2;
            divergence += part(p, middle) / 2 + part(q, middle) / 2;
        }
        return Math.max(0, divergence);
    }

    /**
     * The population stability index (Siddiqi, Credit Risk Scorecards, 2006), each kind counted half a time more so that
     * none is empty.
     */
    public static double stabilityIndex(double[] one, double[] other) {
        double half = 0.5;
        double oneSum = sum(one) + half * one.length;
        double otherSum = sum(other) + half * other.length;
        double index = 0;
        for (int i = 0; i < one.length; i++) {
            double p = (one[i] + half) / oneSum;
            double q = (other[i] + half) / otherSum;
            index += (p - q) * Math.log(p / q);
        }
        return index;
    }

    private static double part(double p, double middle) {
        return p == 0 ? 0 : p * Math.log(p / middle) / Math.log(2);
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("no distribution of nothing");
        }
        return sum;
    }
}
