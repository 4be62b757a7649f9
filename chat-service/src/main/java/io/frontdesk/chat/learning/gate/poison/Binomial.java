package io.frontdesk.chat.learning.gate.poison;

/** The exact one-sided binomial test (Clopper and Pearson, Biometrika 1934, whose interval is its inverse). */
final class Binomial {
    private Binomial() {}

    /** The chance of {@code count} or more among {@code of}, where each comes with chance {@code share}. */
    static double atLeast(int count, int of, double share) {
        double logChoose = 0;
        double tail = 0;
        for (int k = 0; k <= of; k++) {
            if (k >= count) {
                tail += Math.exp(logChoose + k * Math.log(share) + (of - k) * Math.log1p(-share));
            }
            logChoose += Math.log(of - k) - Math.log(k + 1.0);
        }
        return Math.min(1, tail);
    }
}
