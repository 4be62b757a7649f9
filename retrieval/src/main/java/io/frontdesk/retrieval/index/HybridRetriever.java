package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.index.Analyzers.TextField;
import io.frontdesk.retrieval.ingest.NormalText;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
        return search(searcher, query, text, vector, ranking, null);
    }

    /** The same, where the phrasing in document {@code leftOut} does not count. */
    List<FaqHit> search(
            IndexSearcher searcher,
            FaqQuery query,
            String text,
            float @Nullable [] vector,
            Ranking ranking,
            @Nullable Integer leftOut)
            throws IOException {
        Candidates candidates = legs.run(searcher, query, text, vector, ranking, leftOut);
        PhrasingVectors near = near(searcher, query.lang(), vector, leftOut);
        List<FaqHit> hits = new ArrayList<>();
        Map<EntryKey, Integer> documents = new HashMap<>();
        for (Valid valid : valid(searcher, candidates, query)) {
            Signals signals = signals(candidates, valid.document(), near, intent(valid.entry(), query));
            hits.add(hit(valid.entry(), signals, ranking));
            documents.put(EntryKey.of(valid.entry()), valid.document());
        }
        hits.sort(Comparator.comparingDouble(FaqHit::score)
                .reversed()
                .thenComparing(hit -> hit.entry().id()));
        if (!hits.isEmpty()) {
            FaqHit first = hits.getFirst();
            CommonWords words = legs.commonWords(searcher, text, query.lang());
            int document =
                    Objects.requireNonNull(documents.get(EntryKey.of(first.entry())), "every hit has a document");
            hits.set(0, first.with(words.of(document, leftOut)));
        }
        return List.copyOf(hits.subList(0, Math.min(query.limit(), hits.size())));
    }

    /** The same search, with everything found and what speaks for it. */
    List<Explanation.Candidate> explain(
            IndexSearcher searcher, FaqQuery query, String text, float @Nullable [] vector, Ranking ranking)
            throws IOException {
        Candidates candidates = legs.run(searcher, query, text, vector, ranking, null);
        PhrasingVectors near = near(searcher, query.lang(), vector, null);
        Highlights highlights = legs.highlights(text, query.lang());
        List<Explanation.Candidate> explained = new ArrayList<>();
        for (Valid valid : valid(searcher, candidates, query)) {
            Signals signals = signals(candidates, valid.document(), near, intent(valid.entry(), query));
            int at = near == null ? -1 : near.of(valid.document()).at();
            explained.add(
                    explained(valid.entry(), candidates.scores(valid.document()), signals, ranking, at, highlights));
        }
        explained.sort(Comparator.comparingDouble(Explanation.Candidate::score)
                .reversed()
                .thenComparing(found -> found.entry().id()));
        return List.copyOf(explained);
    }

    private static Explanation.Candidate explained(
            FaqEntry entry,
            Map<Leg, Float> scores,
            Signals signals,
            Ranking ranking,
            int nearest,
            Highlights highlights)
            throws IOException {
        List<String> phrasings = EntryDocuments.phrasings(entry);
        Map<String, Double> legs = new HashMap<>();
        scores.forEach((leg, score) -> legs.put(leg.name().toLowerCase(Locale.ROOT), (double) score));
        return new Explanation.Candidate(
                entry,
                ranking.score(signals),
                legs,
                signals.named(),
                ranking.weighed(signals),
                nearest < 0 || nearest >= phrasings.size() ? null : phrasings.get(nearest),
                highlights.best(TextField.PHRASING, phrasings),
                highlights.in(TextField.ANSWER, NormalText.of(entry.answer(), entry.lang())));
    }

    private static @Nullable PhrasingVectors near(
            IndexSearcher searcher, String lang, float @Nullable [] vector, @Nullable Integer leftOut) {
        return vector == null
                ? null
                : new PhrasingVectors(searcher, LegSearch.PARENTS, EntryDocuments.vectorField(lang), vector, leftOut);
    }

    /** The entries found that are looked for and valid today. */
    private List<Valid> valid(IndexSearcher searcher, Candidates candidates, FaqQuery query) throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<Valid> valid = new ArrayList<>();
        for (int document : candidates.documents()) {
            FaqEntry entry = entries.of(searcher, document);
            if (entry.validOn(today) && !entry.id().equals(query.given())) {
                valid.add(new Valid(document, entry));
            }
        }
        return valid;
    }

    /** An entry and its document. */
    private record Valid(int document, FaqEntry entry) {}

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
