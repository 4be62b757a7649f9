package io.frontdesk.retrieval.index;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The parent documents that the legs of one query found, each with the words' scores it got. */
final class Candidates {
    private final Map<Integer, Map<Leg, Float>> found = new LinkedHashMap<>();
    private final Map<Leg, Float> best = new HashMap<>();

    void add(Leg leg, TopDocs hits) {
        for (ScoreDoc hit : hits.scoreDocs) {
            found.computeIfAbsent(hit.doc, doc -> new HashMap<>()).put(leg, hit.score);
            best.merge(leg, hit.score, Math::max);
        }
    }

    /** What each leg that found {@code document} gave it. */
    Map<Leg, Float> scores(int document) {
        return Map.copyOf(found.getOrDefault(document, Map.of()));
    }

    Set<Integer> documents() {
        return found.keySet();
    }

    /** What {@code leg} gave {@code document} as a share of the most it gave to any, 0 where it did not find it. */
    double share(Leg leg, int document) {
        Float score = found.getOrDefault(document, Map.of()).get(leg);
        return score == null ? 0 : score / best.getOrDefault(leg, score);
    }
}
