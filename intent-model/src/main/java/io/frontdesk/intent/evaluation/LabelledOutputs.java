package io.frontdesk.intent.evaluation;

import java.util.List;

/**
 * What a model gave for texts whose labels are known.
 *
 * @param logits one array for each text, one number for each label
 * @param features the pooled vector of each text, of length 1
 * @param labels the place of each text's label; -1 where it has none
 * @param votes for each text the log shares of its nearest examples' votes; empty where no examples are asked
 */
public record LabelledOutputs(
        List<float[]> logits, List<float[]> features, List<Integer> labels, List<double[]> votes) {
    private static final double[] NONE = {};

    public LabelledOutputs {
        logits = List.copyOf(logits);
        features = List.copyOf(features);
        labels = List.copyOf(labels);
        votes = List.copyOf(votes);
        if (logits.size() != labels.size() || features.size() != labels.size()) {
            throw new IllegalArgumentException("logits, features and labels differ in number");
        }
        if (!votes.isEmpty() && votes.size() != labels.size()) {
            throw new IllegalArgumentException("votes and labels differ in number");
        }
    }

    public LabelledOutputs(List<float[]> logits, List<float[]> features, List<Integer> labels) {
        this(logits, features, labels, List.of());
    }

    /** The same with the votes of each text's nearest examples. */
    public LabelledOutputs with(List<double[]> votes) {
        return new LabelledOutputs(logits, features, labels, votes);
    }

    boolean hasVotes() {
        return !votes.isEmpty();
    }

    double[] votesOf(int text) {
        return votes.isEmpty() ? NONE : votes.get(text);
    }

    public int size() {
        return labels.size();
    }
}
