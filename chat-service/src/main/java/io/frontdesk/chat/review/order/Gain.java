package io.frontdesk.chat.review.order;

/**
 * What is gained by having a person look at something: the product of how unsure the classifier is, how often it is said,
 * what it costs meanwhile, and how little is known of it. Only the order of gains means anything. The exponents were chosen on
 * streams of the shop's training utterances, never on its exam (docs/decisions/0022).
 *
 * @param uncertainty one less the lead of the most probable intent over the next, both calibrated: the margin of Scheffer,
 *     Decomain and Wrobel, "Active hidden Markov models for information extraction" (IDA 2001)
 * @param frequency the root of how often nearly the same was said, times how close its neighbours are: the information density
 *     of Settles and Craven, "An analysis of active learning strategies for sequence labeling tasks" (EMNLP 2008), which
 *     keeps what nobody else says from the top
 * @param cost of what became of it, a {@link Fate}'s or the mean of several
 * @param novelty how far the nearest labelled text is, as Sener and Savarese, "Active learning for convolutional neural
 *     networks: a core-set approach" (ICLR 2018), times how few have the label that was predicted, as Ertekin et al., "Learning
 *     on the border: active learning in imbalanced data classification" (CIKM 2007)
 */
public record Gain(double uncertainty, double frequency, double cost, double novelty) {
    static final double FREQUENT = 0.5;
    static final double DENSE = 4;
    static final double FAR = 0.25;

    /** What is left of the novelty of a text that lies nearer to texts out of scope than to any other. */
    static final double FOREIGN = 0.2;

    private static final double LEAST = 1e-3;
    private static final double CLOSE_CALL = 0.02;

    public Gain {
        requirePart(uncertainty);
        requirePart(cost);
        if (!(frequency >= 0) || !(novelty >= 0)) {
            throw new IllegalArgumentException("a gain has no negative factors");
        }
    }

    public double value() {
        return uncertainty * frequency * cost * novelty;
    }

    /** @param first the probability of the most probable intent, {@code second} that of the next; calibrated */
    public static double uncertainty(double first, double second) {
        return Math.clamp(1 - (first - second), 0, 1);
    }

    /**
     * @param size how often it was said
     * @param density the mean cosine to its nearest neighbours
     */
    static double frequency(long size, double density) {
        return Math.pow((double) size, FREQUENT) * Math.pow(Math.clamp(density, LEAST, 1), DENSE);
    }

    /**
     * @param own the cosine to the nearest text that has an intent
     * @param foreign the cosine to the nearest that is out of scope
     * @param labelled how many texts have the intent that was predicted
     */
    static double novelty(double own, double foreign, int labelled) {
        double distance = Math.pow(Math.clamp(1 - own, LEAST, 1), FAR);
        double scarcity = 1.0 / (1 + labelled);
        return distance * scarcity * (foreign > own - CLOSE_CALL ? FOREIGN : 1);
    }

    private static void requirePart(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("must be within 0 to 1, got " + value);
        }
    }
}
