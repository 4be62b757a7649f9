package io.frontdesk.chat.insight.statistics;

/** Student's distribution (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7). */
final class StudentT {
    private static final int HALVINGS = 100;
    private static final double FARTHEST = 1e4;

    private StudentT() {}

    /** What a value exceeds with probability {@code tail}, below one half, at {@code freedom} degrees of freedom. */
    static double quantile(double tail, double freedom) {
        double low = 0;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (tail(middle, freedom) > tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** P(T > t) for t of 0 and more. */
    static double tail(double t, double freedom) {
        return 0.5 * IncompleteBeta.of(freedom / (freedom + t * t), freedom / 2, 0.5);
    }
}
