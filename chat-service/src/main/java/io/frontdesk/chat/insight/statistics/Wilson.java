package io.frontdesk.chat.insight.statistics;

/**
 * The score interval of a share, which stays within 0 and 1 and holds for few and for none (Wilson, Probable inference, the
 * law of succession, and statistical inference, JASA 22, 1927; compared in Newcombe, Statistics in Medicine 17, 1998).
 */
public final class Wilson {
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /** The 95 % interval of {@code hits} of {@code n}, where {@code n} is above 0. */
    public static Interval of(long hits, long n) {
        if (n <= 0 || hits < 0 || hits > n) {
            throw new IllegalArgumentException("no share: " + hits + " of " + n);
        }
        double share = (double) hits / n;
        double square = Z * Z / n;
        double centre = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
