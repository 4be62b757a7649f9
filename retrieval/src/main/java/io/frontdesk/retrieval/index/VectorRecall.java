package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqQuery;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the nearest entries that a search finds with the nearest there are. */
public final class VectorRecall {
    private static final int DEPTH = 10;

    private VectorRecall() {}

    /** The share of the ten truly nearest entries that are among the ten found, over all {@code queries}. */
    public static double at10(KnowledgeBase base, List<FaqQuery> queries) {
        long found = 0;
        long there = 0;
        for (FaqQuery query : queries) {
            float[] vector = base.vectors(List.of(query.text()), query.lang()).getFirst();
            String field = EntryDocuments.vectorField(query.lang());
            Set<Integer> near = base.search(searcher -> best(searcher, field, vector));
            Set<Integer> nearest = base.search(searcher -> exact(searcher, field, vector));
            there += nearest.size();
            near.retainAll(nearest);
            found += near.size();
        }
        return there == 0 ? 0 : (double) found / there;
    }

    /** Goes through every vector. */
    private static Set<Integer> exact(IndexSearcher searcher, String field, float[] vector) throws IOException {
        Map<Integer, Float> byEntry = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
            BitSet parents = LegSearch.PARENTS.getBitSet(leaf);
            Bits live = leaf.reader().getLiveDocs();
            if (vectors != null && parents != null) {
                DocIndexIterator each = vectors.iterator();
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        float cosine = VectorUtil.dotProduct(vector, vectors.vectorValue(each.index()));
                        byEntry.merge(leaf.docBase + parents.nextSetBit(doc), cosine, Math::max);
                    }
                }
            }
        }
        return byEntry.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
                .limit(DEPTH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> best(IndexSearcher searcher, String field, float[] vector) throws IOException {
        Set<Integer> documents = new HashSet<>();
        for (ScoreDoc hit : LegSearch.nearest(searcher, field, vector, DEPTH).scoreDocs) {
            documents.add(hit.doc);
        }
        return documents;
    }
}
