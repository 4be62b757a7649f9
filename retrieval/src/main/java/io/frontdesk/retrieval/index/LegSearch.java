package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.index.Analyzers.TextField;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs the legs of one query; every ranking is of parent documents. */
final class LegSearch {
    static final int DEPTH = 50;
    /** Entries of the vector legs: a walk of the graph that has to find 50 among entries of 50 phrasings takes 10 ms. */
    private static final int NEAREST = 16;

    private static final int MAX_SEARCHED_CHARACTERS = 600;
    /** Entries of an intent less probable than this are not looked at for its sake. */
    private static final double PROBABLE = 0.01;
    /** What a factor e of an intent's probability is worth in cosine; see docs/measurements.md. */
    private static final double COSINE_PER_NAT = 0.04;

    private static final BitSetProducer PARENTS =
            new QueryBitSetProducer(new TermQuery(new Term(EntryDocuments.KIND, EntryDocuments.PARENT)));

    private final QueryBuilder queries;

    LegSearch(Analyzer analyzer) {
        this.queries = new QueryBuilder(analyzer);
    }

    /** The text of a query as it is searched and embedded. */
    static String searched(FaqQuery query) {
        String text = Analyzers.normal(query.text(), query.lang());
        return text.substring(0, Math.min(text.length(), MAX_SEARCHED_CHARACTERS));
    }

    LegRankings run(IndexSearcher searcher, FaqQuery query, float @Nullable [] vector, Fusion fusion)
            throws IOException {
        Map<Leg, TopDocs> legs = byWords(searcher, query, fusion);
        if (vector == null) {
            return new LegRankings(legs, null);
        }
        PhrasingVectors vectors =
                new PhrasingVectors(searcher, PARENTS, EntryDocuments.vectorField(query.lang()), vector);
        if (fusion.uses(Leg.VECTOR)) {
            legs.put(Leg.VECTOR, ranking(scored(searcher, nearest(vector, query.lang(), null), vectors, 0)));
        }
        if (fusion.uses(Leg.INTENT) && !query.intents().isEmpty()) {
            legs.put(Leg.INTENT, byIntent(searcher, query, vector, vectors));
        }
        return new LegRankings(legs, vectors);
    }

    private Map<Leg, TopDocs> byWords(IndexSearcher searcher, FaqQuery query, Fusion fusion) throws IOException {
        String text = searched(query);
        Map<Leg, TopDocs> legs = new EnumMap<>(Leg.class);
        if (fusion.uses(Leg.PHRASING)) {
            legs.put(Leg.PHRASING, searcher.search(bestPhrasing(text, query.lang()), DEPTH));
        }
        if (fusion.uses(Leg.ANSWER)) {
            legs.put(Leg.ANSWER, searcher.search(words(TextField.ANSWER, text, query.lang()), DEPTH));
        }
        return legs;
    }

    private Query bestPhrasing(String text, String lang) {
        return new ToParentBlockJoinQuery(words(TextField.PHRASING, text, lang), PARENTS, ScoreMode.Max);
    }

    private Query words(TextField field, String text, String lang) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        add(either, field.in(lang), text);
        if (lang.equals(LanguageDetection.CHINESE)) {
            add(either, field.bigramsIn(lang), text);
        }
        return either.build();
    }

    private void add(BooleanQuery.Builder either, String field, String text) {
        Query query = queries.createBooleanQuery(field, text);
        either.add(query == null ? new MatchNoDocsQuery("no terms in " + field) : query, Occur.SHOULD);
    }

    private static Query nearest(float[] vector, String lang, @Nullable Query among) {
        return new ToParentBlockJoinQuery(
                new DiversifyingChildrenFloatKnnVectorQuery(
                        EntryDocuments.vectorField(lang), vector, among, NEAREST, PARENTS),
                PARENTS,
                ScoreMode.Max);
    }

    private static TopDocs byIntent(IndexSearcher searcher, FaqQuery query, float[] vector, PhrasingVectors vectors)
            throws IOException {
        List<ScoreDoc> hits = new ArrayList<>();
        for (Map.Entry<String, Double> intent : query.intents().entrySet()) {
            if (intent.getValue() >= PROBABLE) {
                Query among = new TermQuery(new Term(EntryDocuments.CATEGORY, intent.getKey()));
                double bonus = COSINE_PER_NAT * Math.log(intent.getValue());
                hits.addAll(scored(searcher, nearest(vector, query.lang(), among), vectors, bonus));
            }
        }
        return ranking(hits);
    }

    /** What {@code query} finds, by its nearness and {@code bonus} in cosine. */
    private static List<ScoreDoc> scored(IndexSearcher searcher, Query query, PhrasingVectors vectors, double bonus)
            throws IOException {
        List<ScoreDoc> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, DEPTH).scoreDocs) {
            double cosine = vectors.of(found.doc).together() + bonus;
            hits.add(new ScoreDoc(found.doc, (float) ((1 + cosine) / 2)));
        }
        return hits;
    }

    private static TopDocs ranking(List<ScoreDoc> hits) {
        hits.sort(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc));
        return new TopDocs(new TotalHits(hits.size(), TotalHits.Relation.EQUAL_TO), hits.toArray(ScoreDoc[]::new));
    }
}
