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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Runs the legs of one query; every candidate is a parent document. */
final class LegSearch {
    static final BitSetProducer PARENTS =
            new QueryBitSetProducer(new TermQuery(new Term(EntryDocuments.KIND, EntryDocuments.PARENT)));

    /** Entries of each leg. */
    private static final int NEAREST = 16;

    /** So wide the graph of vectors is searched for them, if it is: many entries of few phrasings, which are alike. */
    private static final int EXPLORED = 128;

    private static final int NEAREST_OF_INTENT = 8;
    /** Entries of an intent less probable than this are not looked for on its account. */
    private static final double PROBABLE = 0.05;

    private final Analyzer analyzer;
    private final QueryBuilder queries;

    LegSearch(Analyzer analyzer) {
        this.analyzer = analyzer;
        this.queries = new QueryBuilder(analyzer);
    }

    /** Marks what {@code text}, a query as it is read, matches. */
    Highlights highlights(String text, String lang) {
        return new Highlights(analyzer, text, lang);
    }

    /** What the words of {@code text}, a query as it is read, have in common with entries. */
    CommonWords commonWords(IndexSearcher searcher, String text, String lang) throws IOException {
        return new CommonWords(searcher, analyzer, text, lang);
    }

    /**
     * @param text the query as it is read
     * @param leftOut a phrasing whose words do not count, absent for none
     */
    Candidates run(
            IndexSearcher searcher,
            FaqQuery query,
            String text,
            float @Nullable [] vector,
            Ranking ranking,
            @Nullable Integer leftOut)
            throws IOException {
        Candidates candidates = new Candidates();
        if (ranking.usesWords()) {
            candidates.add(Leg.WORDS, searcher.search(bestPhrasing(text, query.lang(), leftOut), NEAREST));
        }
        if (ranking.usesAnswers()) {
            candidates.add(Leg.ANSWER, searcher.search(words(TextField.ANSWER, text, query.lang()), NEAREST));
        }
        if (vector != null) {
            String field = EntryDocuments.vectorField(query.lang());
            candidates.add(Leg.VECTOR, nearest(searcher, field, vector, NEAREST));
            if (ranking.usesIntents()) {
                addOfIntents(searcher, query, vector, candidates);
            }
        }
        return candidates;
    }

    private Query bestPhrasing(String text, String lang, @Nullable Integer leftOut) {
        Query words = words(TextField.PHRASING, text, lang);
        Query counted = leftOut == null
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(new OneDocument(leftOut), Occur.MUST_NOT)
                        .build();
        return new ToParentBlockJoinQuery(counted, PARENTS, ScoreMode.Max);
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

    /** The {@code count} entries whose vectors are nearest, as a search finds them. */
    static TopDocs nearest(IndexSearcher searcher, String field, float[] vector, int count) throws IOException {
        return EveryVector.suits(searcher, field)
                ? EveryVector.nearest(searcher, field, vector, count)
                : searcher.search(nearest(field, vector, null, EXPLORED), count);
    }

    private static Query nearest(String field, float[] vector, @Nullable Query among, int count) {
        return new ToParentBlockJoinQuery(
                new DiversifyingChildrenFloatKnnVectorQuery(field, vector, among, count, PARENTS),
                PARENTS,
                ScoreMode.Max);
    }

    private static void addOfIntents(IndexSearcher searcher, FaqQuery query, float[] vector, Candidates candidates)
            throws IOException {
        String field = EntryDocuments.vectorField(query.lang());
        for (Map.Entry<String, Double> intent : query.intents().entrySet()) {
            if (intent.getValue() >= PROBABLE) {
                Query among = new TermQuery(new Term(EntryDocuments.CATEGORY, intent.getKey()));
                Query own = nearest(field, vector, among, NEAREST_OF_INTENT);
                candidates.add(Leg.INTENT, searcher.search(own, NEAREST_OF_INTENT));
            }
        }
    }
}
