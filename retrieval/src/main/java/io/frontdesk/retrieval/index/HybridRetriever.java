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
import java.util.List;

/** Searches one corpus with several legs and fuses their rankings. Gives no entry that is not valid today. */
final class HybridRetriever {
    private final LegSearch legSearch;
    private final Embedders embedders;
    private final Clock clock;
    private final RecentEntries entries = new RecentEntries();

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
        LegRankings legs = legSearch.run(searcher, query, vector, fusion);
        TopDocs fused = fusion.fuse(legs.rankings(), LegSearch.DEPTH);
        LocalDate today = LocalDate.now(clock);
        List<FaqHit> hits = new ArrayList<>();
        for (ScoreDoc found : fused.scoreDocs) {
            FaqEntry entry = entries.of(searcher, found.doc);
            if (entry.validOn(today)) {
                hits.add(new FaqHit(entry, found.score, legs.similarity(found.doc), legs.scores(found.doc)));
            }
            if (hits.size() == query.limit()) {
                break;
            }
        }
        return hits;
    }
}
