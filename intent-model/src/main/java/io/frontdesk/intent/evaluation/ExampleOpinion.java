package io.frontdesk.intent.evaluation;

/**
 * What the training examples nearest to a text say of it.
 *
 * <p>{@link #known} is the mean cosine with the nearest examples that have an intent, {@link #foreign} that with the nearest
 * that are known to have none, {@link #central} the cosine with the mean of all examples: texts of another world lie off
 * the direction that all of them share.
 */
public final class ExampleOpinion {
    private final double[] logShares;
    private final double known;
    private final double foreign;
    private final double central;

    /** @param logShares for each label the logarithm of its share of the votes */
    public ExampleOpinion(double[] logShares, double known, double foreign, double central) {
        this.logShares = logShares.clone();
        this.known = known;
        this.foreign = foreign;
        this.central = central;
    }

    /** For each label the logarithm of its share of the votes. */
    public double[] logShares() {
        return logShares.clone();
    }

    double logShare(int label) {
        return logShares[label];
    }

    public double known() {
        return known;
    }

    public double foreign() {
        return foreign;
    }

    public double central() {
        return central;
    }
}
