package io.frontdesk.chat.insight.statistics;

/** The interval of a mean by Student's distribution, where the spread is estimated from the same values. */
public final class MeanInterval {
    private static final double TAIL = 0.025;

    private MeanInterval() {}

    /**
     * The 95 % interval of the mean of {@code n} values within {@code least} and {@code most}, of which there are the sum and
     * the sum of squares; the whole range where there is one alone, which says nothing of the spread.
     */
    public static Interval of(long n, double sum, double squares, double least, double most) {
        if (n < 1) {
            throw new IllegalArgumentException("no mean of nothing");
        }
        if (n == 1) {
            return new Interval(least, most);
        }
        double mean = sum / n;
        double variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
        double half = StudentT.quantile(TAIL, n - 1.0) * Math.sqrt(variance / n);
        return new Interval(Math.max(least, mean - half), Math.min(most, mean + half));
    }
}
