package io.frontdesk.retrieval.index;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.BitSet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The entries nearest to a question by looking at every vector. For as many as a company's FAQ has that takes a millisecond and misses
 * none; a walk of the graph takes longer where an entry has many phrasings, and misses some where many entries are alike.
 */
final class EveryVector {
    /** More vectors of a language than this are better searched by their graph. */
    private static final int MANY = 12_000;

    private static final Comparator<ScoreDoc> WORST_FIRST =
            Comparator.<ScoreDoc>comparingDouble(hit -> hit.score).thenComparingInt(hit -> -hit.doc);

    private final PriorityQueue<ScoreDoc> best;
    private final int count;

    private EveryVector(int count) {
        this.best = new PriorityQueue<>(count + 1, WORST_FIRST);
        this.count = count;
    }

    /** Whether {@code field} has so few vectors that they are looked at one by one. */
    static boolean suits(IndexSearcher searcher, String field) throws IOException {
        long vectors = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
            vectors += values == null ? 0 : values.size();
        }
        return vectors <= MANY;
    }

    /** The {@code count} nearest parents, each as near as the nearest of its children, scored as a search by the graph would. */
    static TopDocs nearest(IndexSearcher searcher, String field, float[] vector, int count) throws IOException {
        EveryVector every = new EveryVector(count);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
            BitSet parents = LegSearch.PARENTS.getBitSet(leaf);
            VectorScorer scorer = values == null || parents == null ? null : values.scorer(vector);
            if (scorer != null && parents != null) {
                every.look(leaf, scorer, parents);
            }
        }
        ScoreDoc[] hits = every.best.toArray(ScoreDoc[]::new);
        Arrays.sort(hits, WORST_FIRST.reversed());
        return new TopDocs(new TotalHits(hits.length, TotalHits.Relation.EQUAL_TO), hits);
    }

    /** The children of an entry lie one behind the other, their parent behind them. */
    private void look(LeafReaderContext leaf, VectorScorer scorer, BitSet parents) throws IOException {
        VectorScorer.Bulk bulk = scorer.bulk(null);
        DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
        int parent = -1;
        float nearest = 0;
        do {
            bulk.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, leaf.reader().getLiveDocs(), some);
            for (int i = 0; i < some.size; i++) {
                if (some.docs[i] > parent) {
                    offer(leaf.docBase + parent, parent, nearest);
                    parent = parents.nextSetBit(some.docs[i]);
                    nearest = some.features[i];
                } else {
                    nearest = Math.max(nearest, some.features[i]);
                }
            }
        } while (some.size > 0);
        offer(leaf.docBase + parent, parent, nearest);
    }

    private void offer(int document, int parent, float score) {
        if (parent < 0 || (best.size() == count && best.element().score >= score)) {
            return;
        }
        best.add(new ScoreDoc(document, score));
        if (best.size() > count) {
            best.remove();
        }
    }
}
