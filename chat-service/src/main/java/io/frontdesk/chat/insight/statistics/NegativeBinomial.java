package io.frontdesk.chat.insight.statistics;

/**
 * Counts that vary more than chance alone has it: Poisson counts whose rate itself varies, by a gamma distribution, with the
 * mean {@code mean} and the variance {@code mean + spread * mean²} (Hilbe, Negative Binomial Regression, 2011). A spread of
 * almost 0 is Poisson.
 */
public record NegativeBinomial(double mean, double spread) {
    private static final double LEAST_SPREAD = 1e-6;
    private static final int FARTHEST = 100_000_000;

    public NegativeBinomial {
        if (!(mean >= 0) || !(spread >= 0)) {
            throw new IllegalArgumentException("no such counts: mean " + mean + ", spread " + spread);
        }
        spread = Math.max(spread, LEAST_SPREAD);
    }

    /** P(X >= count). */
    public double tail(int count) {
        if (count <= 0) {
            return 1;
        }
        if (mean == 0) {
            return 0;
        }
        double shape = 1 / spread;
        return IncompleteBeta.of(mean / (shape + mean), count, shape);
    }

    /** The smallest count that at least {@code p} of all do not exceed. */
    public int quantile(double p) {
        int high = 1;
        while (1 - tail(high + 1) < p && high < FARTHEST) {
            high *= 2;
        }
        int low = 0;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (1 - tail(middle + 1) >= p) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
