package io.frontdesk.chat.insight.statistics;

/** How surprising it is that so many of a number fell where they did (Clopper and Pearson, Biometrika 26, 1934). */
public final class BinomialTest {
    private BinomialTest() {}

    /** P(X >= hits) where each of {@code n} is a hit with probability {@code p}. */
    public static double tail(long hits, long n, double p) {
        if (hits <= 0) {
            return 1;
        }
        return hits > n ? 0 : IncompleteBeta.of(p, (double) hits, n - hits + 1.0);
    }
}
