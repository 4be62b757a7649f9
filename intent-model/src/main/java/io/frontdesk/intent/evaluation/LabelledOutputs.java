package io.frontdesk.intent.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a model gave for texts whose labels are known.
 *
 * @param logits one array for each text, one number for each label
 * @param features the pooled vector of each text, of length 1
 * @param labels the place of each text's label; -1 where it has none
 * @param votes for each text what its nearest examples say; empty where no examples are asked
 */
public record LabelledOutputs(
        List<float[]> logits, List<float[]> features, List<Integer> labels, List<ExampleOpinion> votes) {
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

    /** The same with what each text's nearest examples say. */
    public LabelledOutputs with(List<ExampleOpinion> votes) {
        return new LabelledOutputs(logits, features, labels, votes);
    }

    boolean hasVotes() {
        return !votes.isEmpty();
    }

    @Nullable
    ExampleOpinion votesOf(int text) {
        return votes.isEmpty() ? null : votes.get(text);
    }

    public int size() {
        return labels.size();
    }
}
