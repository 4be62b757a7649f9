package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Searches one corpus with several legs and fuses their rankings. Gives no entry that is not valid today. */
final class HybridRetriever {
    private final LegSearch legSearch;
    private final Embedders embedders;
    private final Clock clock;

    HybridRetriever(LegSearch legSearch, Embedders embedders, Clock clock) {
        this.legSearch = legSearch;
        this.embedders = embedders;
        this.clock = clock;
    }

    float @Nullable [] embed(FaqQuery query) {
        return embedders.embed(LegSearch.searched(query), query.lang());
    }

    List<FaqHit> search(IndexSearcher searcher, FaqQuery query, float @Nullable [] vector, Fusion fusion)
            throws IOException {
        Map<Leg, TopDocs> legs = legSearch.run(searcher, query, vector, fusion);
        TopDocs fused = fusion.fuse(legs, LegSearch.DEPTH);
        LocalDate today = LocalDate.now(clock);
        List<FaqHit> hits = new ArrayList<>();
        for (ScoreDoc found : fused.scoreDocs) {
            FaqEntry entry = Corpus.entry(searcher, found.doc);
            if (entry.validOn(today)) {
                hits.add(hit(entry, found, legs));
            }
            if (hits.size() == query.limit()) {
                break;
            }
        }
        return hits;
    }

    private static FaqHit hit(FaqEntry entry, ScoreDoc found, Map<Leg, TopDocs> legs) {
        Map<String, Double> scores = new HashMap<>();
        double similarity = 0;
        for (Map.Entry<Leg, TopDocs> leg : legs.entrySet()) {
            for (ScoreDoc scored : leg.getValue().scoreDocs) {
                if (scored.doc == found.doc) {
                    scores.put(leg.getKey().key(), (double) scored.score);
                    if (leg.getKey() == Leg.VECTOR) {
                        similarity = 2.0 * scored.score - 1;
                    }
                    break;
                }
            }
        }
        return new FaqHit(entry, found.score, similarity, scores);
    }
}
