package io.frontdesk.intent.evaluation;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Prediction;

import java.util.List;

/** What a classifier said of a text whose label is known. */
public record ScoredUtterance(String label, Prediction prediction) {
    public ScoredUtterance {
        requireNonNull(label, "label");
        requireNonNull(prediction, "prediction");
    }

    public boolean isRight() {
        return prediction.best().intent().equals(label);
    }

    public boolean isAmong(int top) {
        List<IntentScore> first = prediction.top(top);
        return first.stream().anyMatch(score -> score.intent().equals(label));
    }
}
