package io.frontdesk.retrieval.index;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What each leg found for one query; {@code vectors} is null where no vector took part. */
record LegRankings(Map<Leg, TopDocs> rankings, @Nullable PhrasingVectors vectors) {

    /** Cosine between the query and the nearest phrasing of an entry; 0 where no vector took part. */
    double similarity(int parent) throws IOException {
        return vectors == null ? 0 : vectors.of(parent).nearest();
    }

    /** What each leg that found the entry gave it, by the leg's name. */
    Map<String, Double> scores(int parent) {
        Map<String, Double> scores = new HashMap<>();
        rankings.forEach((leg, ranking) -> {
            for (ScoreDoc found : ranking.scoreDocs) {
                if (found.doc == parent) {
                    scores.put(leg.key(), (double) found.score);
                }
            }
        });
        return scores;
    }
}
