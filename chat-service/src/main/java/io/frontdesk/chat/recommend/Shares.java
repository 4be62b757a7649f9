package io.frontdesk.chat.recommend;

/**
 * Shares and how sure they are: E. B. Wilson's score interval (Probable inference, the law of succession, and statistical
 * inference, JASA 22, 1927), and of the difference of two the one R. G. Newcombe makes of both (Interval estimation for the
 * difference between independent proportions, Statistics in Medicine 17, 1998, method 10).
 */
final class Shares {
    /** For 95 %. */
    private static final double Z = 1.959964;

    private Shares() {}

    /** A value and the interval it lies in. */
    record Estimate(double value, double low, double high) {}

    static Estimate share(int part, int whole) {
        if (whole == 0) {
            return new Estimate(0, 0, 1);
        }
        double p = (double) part / whole;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * whole)) / (1 + z2 / whole);
        double half = Z * Math.sqrt(p * (1 - p) / whole + z2 / (4.0 * whole * whole)) / (1 + z2 / whole);
        return new Estimate(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    static Estimate difference(Estimate one, Estimate other) {
        double difference = one.value() - other.value();
        double down = Math.hypot(one.value() - one.low(), other.high() - other.value());
        double up = Math.hypot(one.high() - one.value(), other.value() - other.low());
        return new Estimate(difference, difference - down, difference + up);
    }
}
