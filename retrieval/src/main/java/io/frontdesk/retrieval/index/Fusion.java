package io.frontdesk.retrieval.index;

import static java.util.Objects.requireNonNull;

import org.apache.lucene.search.TopDocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reciprocal rank fusion of the legs (Cormack, Clarke and Buettcher, SIGIR 2009), as Lucene does it. A leg's weight is how
 * many times its ranking takes part.
 *
 * @param weights whole weight of each leg; a leg that is absent does not take part
 * @param rankConstant the k of the method; small values let the first ranks decide
 */
public record Fusion(Map<Leg, Integer> weights, int rankConstant) {
    /** Weights found on public question pairs; see docs/measurements.md. */
    public static final Fusion HYBRID = new Fusion(Map.of(Leg.PHRASING, 1, Leg.VECTOR, 5, Leg.INTENT, 12), 2);

    public static final Fusion BM25 = new Fusion(Map.of(Leg.PHRASING, 3, Leg.ANSWER, 1), 2);
    public static final Fusion DENSE = new Fusion(Map.of(Leg.VECTOR, 1), 2);

    public Fusion {
        weights = Map.copyOf(weights);
        if (rankConstant < 1) {
            throw new IllegalArgumentException("rankConstant must be positive, got " + rankConstant);
        }
    }

    boolean uses(Leg leg) {
        return weights.containsKey(leg);
    }

    TopDocs fuse(Map<Leg, TopDocs> legs, int limit) {
        List<TopDocs> rankings = new ArrayList<>();
        legs.forEach((leg, hits) -> {
            for (int i = 0; i < requireNonNull(weights.get(leg)); i++) {
                rankings.add(hits);
            }
        });
        return TopDocs.rrf(limit, rankConstant, rankings.toArray(TopDocs[]::new));
    }
}
