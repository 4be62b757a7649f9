package io.frontdesk.retrieval;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/**
 * An entry found for a question.
 *
 * @param score weighted sum of the signals; orders hits of one query, means nothing across queries
 * @param similarity cosine between the query and the nearest phrasing of the entry, within -1 to 1; 0 where no vector leg
 *     ran
 * @param signals what speaks for the entry, by the signal's name
 */
public record FaqHit(FaqEntry entry, double score, double similarity, Map<String, Double> signals) {
    public FaqHit {
        requireNonNull(entry, "entry");
        signals = Map.copyOf(signals);
    }

    /** The same hit with {@code more} signals. */
    public FaqHit with(Map<String, Double> more) {
        Map<String, Double> all = new HashMap<>(signals);
        all.putAll(more);
        return new FaqHit(entry, score, similarity, all);
    }
}
