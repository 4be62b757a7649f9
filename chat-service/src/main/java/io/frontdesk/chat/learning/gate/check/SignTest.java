package io.frontdesk.chat.learning.gate.check;

/**
 * The exact one-sided test of two classifiers on the same texts: only texts that one alone got right say which is better, and
 * were the two equally good, each would be a coin's throw (McNemar, "Note on the sampling error of the difference between
 * correlated proportions", Psychometrika 1947, with the binomial distribution in place of the normal one).
 */
final class SignTest {
    private SignTest() {}

    /** The chance of {@code losses} or more of {@code losses + gains} throws, were losses and gains equally likely. */
    static double pValue(int losses, int gains) {
        int throwsInAll = losses + gains;
        double logChoose = 0;
        double tail = 0;
        for (int k = 0; k <= throwsInAll; k++) {
            if (k >= losses) {
                tail += Math.exp(logChoose - throwsInAll * Math.log(2));
            }
            logChoose += Math.log(throwsInAll - k) - Math.log(k + 1.0);
        }
        return Math.min(1, tail);
    }
}
