package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Searches one corpus with several legs and puts what they found in order. Gives no entry that is not valid today. */
final class HybridRetriever {
    private static final int MAX_SEARCHED_CHARACTERS = 600;
    /** What an intent counts as that the classifier did not name among its probable ones. */
    private static final double IMPROBABLE = 0.001;

    private final LegSearch legs;
    private final Embedders embedders;
    private final Clock clock;
    private final RecentEntries entries = new RecentEntries();

    HybridRetriever(LegSearch legs, Embedders embedders, Clock clock) {
        this.legs = legs;
        this.embedders = embedders;
        this.clock = clock;
    }

    /** So much of a text as is searched and embedded. */
    static String searched(String text) {
        return text.substring(0, Math.min(text.length(), MAX_SEARCHED_CHARACTERS));
    }

    float @Nullable [] embed(String text, String lang) {
        return embedders.embed(text, lang);
    }

    List<FaqHit> search(IndexSearcher searcher, FaqQuery query, String text, float @Nullable [] vector, Ranking ranking)
            throws IOException {
        Candidates candidates = legs.run(searcher, query, text, vector, ranking);
        LocalDate today = LocalDate.now(clock);
        PhrasingVectors near = vector == null
                ? null
                : new PhrasingVectors(searcher, LegSearch.PARENTS, EntryDocuments.vectorField(query.lang()), vector);
        List<FaqHit> hits = new ArrayList<>();
        for (int document : candidates.documents()) {
            FaqEntry entry = entries.of(searcher, document);
            if (entry.validOn(today)) {
                hits.add(hit(entry, signals(candidates, document, near, intent(entry, query)), ranking));
            }
        }
        hits.sort(Comparator.comparingDouble(FaqHit::score)
                .reversed()
                .thenComparing(hit -> hit.entry().id()));
        return List.copyOf(hits.subList(0, Math.min(query.limit(), hits.size())));
    }

    private static Signals signals(Candidates candidates, int document, @Nullable PhrasingVectors near, double intent)
            throws IOException {
        PhrasingVectors.Near cosines = near == null ? PhrasingVectors.Near.UNKNOWN : near.of(document);
        return new Signals(
                cosines.together(),
                cosines.nearest(),
                candidates.share(Leg.WORDS, document),
                candidates.share(Leg.ANSWER, document),
                intent);
    }

    private static double intent(FaqEntry entry, FaqQuery query) {
        return query.intents().isEmpty()
                ? 0
                : Math.log(Math.max(IMPROBABLE, query.intents().getOrDefault(entry.category(), 0.0)));
    }

    private static FaqHit hit(FaqEntry entry, Signals signals, Ranking ranking) {
        return new FaqHit(entry, ranking.score(signals), signals.nearest(), signals.named());
    }
}
