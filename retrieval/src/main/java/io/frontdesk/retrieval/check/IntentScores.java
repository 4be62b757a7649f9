package io.frontdesk.retrieval.check;

import java.util.Map;

/** Gives the probable intents of a question with their probabilities. */
@FunctionalInterface
public interface IntentScores {
    Map<String, Double> of(String question, String lang);

    /** Knows no intent. */
    static IntentScores none() {
        return (_, _) -> Map.of();
    }
}
