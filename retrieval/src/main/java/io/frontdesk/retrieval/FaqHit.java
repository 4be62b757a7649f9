package io.frontdesk.retrieval;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * An entry found for a question.
 *
 * @param score fused score; orders hits of one query, means nothing across queries
 * @param similarity cosine between the query and the nearest phrasing of the entry, within -1 to 1; 0 where no vector leg
 *     ran
 * @param legs what each leg that found the entry gave it, by the leg's name
 */
public record FaqHit(FaqEntry entry, double score, double similarity, Map<String, Double> legs) {
    public FaqHit {
        requireNonNull(entry, "entry");
        legs = Map.copyOf(legs);
    }
}
