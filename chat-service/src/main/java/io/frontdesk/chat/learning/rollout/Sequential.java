package io.frontdesk.chat.learning.rollout;

/**
 * The difference of two shares, with an interval that holds at all times at once, so that it may be looked at after every
 * conversation and acted on at any moment: the mixture sequential probability ratio test (Johari, Koomen, Pekelis and Walsh,
 * "Peeking at A/B tests", KDD 2017; Robbins, "Statistical methods related to the law of the iterated logarithm", 1970),
 * inverted. Shares are taken as Agresti and Caffo (The American Statistician, 2000) do, with one success and one failure more,
 * for there are few conversations at first.
 *
 * @param difference by how much the first share is above the second
 */
record Sequential(double difference, double low, double high) {
    /** The standard deviation of the differences thought likely beforehand; the interval is valid whatever it is. */
    private static final double EXPECTED = 0.1;

    /**
     * Compares {@code ones} of {@code first} with {@code others} of {@code second}.
     *
     * @param level the chance that the interval ever fails to hold the truth
     */
    static Sequential of(long ones, long first, long others, long second, double level) {
        double p = (ones + 1.0) / (first + 2.0);
        double q = (others + 1.0) / (second + 2.0);
        double variance = p * (1 - p) / (first + 2.0) + q * (1 - q) / (second + 2.0);
        double mixed = variance + EXPECTED * EXPECTED;
        double half =
                Math.sqrt(variance * mixed / (EXPECTED * EXPECTED) * Math.log(mixed / (variance * level * level)));
        double difference = p - q;
        return new Sequential(difference, Math.max(-1, difference - half), Math.min(1, difference + half));
    }

    /** Whether the first share is surely above the second. */
    boolean isAbove() {
        return low > 0;
    }
}
