package io.frontdesk.intent.evaluation;

/** Quantiles by linear interpolation between the two nearest values. */
final class Quantile {
    private Quantile() {}

    /** The {@code share} quantile of values in rising order, of which there must be at least one. */
    static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
