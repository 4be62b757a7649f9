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
    private static final int MAX_SEARCHED_CHARACTERS = 600;
    private static final double PROBABLE = 0.05;
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

    Map<Leg, TopDocs> run(IndexSearcher searcher, FaqQuery query, float @Nullable [] vector, Fusion fusion)
            throws IOException {
        String text = searched(query);
        Map<Leg, TopDocs> legs = new EnumMap<>(Leg.class);
        if (fusion.uses(Leg.PHRASING)) {
            legs.put(Leg.PHRASING, searcher.search(bestPhrasing(text, query.lang()), DEPTH));
        }
        if (fusion.uses(Leg.ANSWER)) {
            legs.put(Leg.ANSWER, searcher.search(words(TextField.ANSWER, text, query.lang()), DEPTH));
        }
        if (vector != null && fusion.uses(Leg.VECTOR)) {
            legs.put(Leg.VECTOR, searcher.search(nearest(vector, query.lang(), null), DEPTH));
        }
        if (vector != null && fusion.uses(Leg.INTENT) && !query.intents().isEmpty()) {
            legs.put(Leg.INTENT, byIntent(searcher, query, vector));
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
                        EntryDocuments.vectorField(lang), vector, among, DEPTH, PARENTS),
                PARENTS,
                ScoreMode.Max);
    }

    private static TopDocs byIntent(IndexSearcher searcher, FaqQuery query, float[] vector) throws IOException {
        List<ScoreDoc> hits = new ArrayList<>();
        for (Map.Entry<String, Double> intent : query.intents().entrySet()) {
            if (intent.getValue() >= PROBABLE) {
                Query among = new TermQuery(new Term(EntryDocuments.CATEGORY, intent.getKey()));
                for (ScoreDoc hit : searcher.search(nearest(vector, query.lang(), among), DEPTH).scoreDocs) {
                    hits.add(new ScoreDoc(hit.doc, (float) (hit.score * intent.getValue())));
                }
            }
        }
        hits.sort(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc));
        return new TopDocs(new TotalHits(hits.size(), TotalHits.Relation.EQUAL_TO), hits.toArray(ScoreDoc[]::new));
    }
}
