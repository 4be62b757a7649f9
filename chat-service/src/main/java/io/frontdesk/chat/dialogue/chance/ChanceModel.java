package io.frontdesk.chat.dialogue.chance;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Turns an observation into the probability that the first hit answers: logistic regression, with what the probability must
 * be for the bot to answer or to ask back.
 *
 * @param weights by the names of {@link Observation#NAMES}; what a model did not look at when it was learned, counts 0
 * @param answer the least probability to answer with
 * @param clarify the least probability to ask back with; below it the bot says that it does not know
 * @param learned what it was learned from, and how precise it was there
 */
public record ChanceModel(Map<String, Double> weights, double bias, double answer, double clarify, Learned learned) {
    public ChanceModel {
        weights = Map.copyOf(weights);
        requireNonNull(learned, "learned");
        for (String name : weights.keySet()) {
            if (!Observation.NAMES.contains(name)) {
                throw new IllegalArgumentException("there is nothing called " + name + " to weigh");
            }
        }
        if (!(clarify >= 0 && clarify <= answer && answer <= 1)) {
            throw new IllegalArgumentException("must satisfy 0 <= clarify <= answer <= 1");
        }
    }

    /**
     * Where a model comes from.
     *
     * @param questions how many questions it was learned from
     * @param foreign how many of them no entry answers
     * @param target share of its answers that were to be right
     * @param coverage share of the questions in scope that it answered at that target, by cross-validation
     */
    public record Learned(int questions, int foreign, double target, double coverage) {}

    /** Within 0 to 1. */
    public double of(Observation seen) {
        double[] values = seen.values();
        double sum = bias;
        for (int i = 0; i < values.length; i++) {
            sum += weights.getOrDefault(Observation.NAMES.get(i), 0.0) * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
