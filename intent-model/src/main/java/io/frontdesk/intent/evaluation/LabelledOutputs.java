package io.frontdesk.intent.evaluation;

import java.util.List;

/**
 * What a model gave for texts whose labels are known.
 *
 * @param logits one array for each text, one number for each label
 * @param features the pooled vector of each text, of length 1
 * @param labels the place of each text's label; -1 where it has none
 */
public record LabelledOutputs(List<float[]> logits, List<float[]> features, List<Integer> labels) {
    public LabelledOutputs {
        logits = List.copyOf(logits);
        features = List.copyOf(features);
        labels = List.copyOf(labels);
        if (logits.size() != labels.size() || features.size() != labels.size()) {
            throw new IllegalArgumentException("logits, features and labels differ in number");
        }
    }

    public int size() {
        return labels.size();
    }
}
