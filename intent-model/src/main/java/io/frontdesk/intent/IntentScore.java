package io.frontdesk.intent;

import static java.util.Objects.requireNonNull;

/** One intent and how probable a classifier holds it, within 0 to 1; calibrated where the classifier is. */
public record IntentScore(String intent, double probability) {
    public IntentScore {
        requireNonNull(intent, "intent");
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be within 0 to 1, got " + probability);
        }
    }
}
