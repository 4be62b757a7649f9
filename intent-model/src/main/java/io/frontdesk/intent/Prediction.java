package io.frontdesk.intent;

import java.util.List;

/**
 * What a classifier says of one text: all intents, most probable first, and an out-of-scope score.
 *
 * @param ranking every intent once, by falling probability; never empty
 * @param outOfScope how foreign the text is to all intents; higher is more foreign, comparable only with
 *     {@link Thresholds#outOfScope()} of the same classifier
 */
public record Prediction(List<IntentScore> ranking, double outOfScope) {
    public Prediction {
        ranking = List.copyOf(ranking);
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("ranking is empty");
        }
    }

    public IntentScore best() {
        return ranking.getFirst();
    }

    public double confidence() {
        return best().probability();
    }

    /** The {@code count} most probable intents, or all where there are fewer. */
    public List<IntentScore> top(int count) {
        return ranking.subList(0, Math.min(count, ranking.size()));
    }
}
