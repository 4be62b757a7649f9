package io.frontdesk.retrieval.index;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How near one query is to entries that were found for it, by all of an entry's phrasings and not the nearest alone: with
 * dozens of phrasings to an entry the nearest one of all is often an odd one out. Reads what it is asked for once.
 */
final class PhrasingVectors {
    /** This share of an entry's phrasings counts together, the nearest of them, rounded up. */
    private static final double SHARE = 0.25;

    private static final int MOST = 8;

    private final IndexSearcher searcher;
    private final BitSetProducer parents;
    private final String field;
    private final float[] query;
    private final @Nullable Integer leftOut;
    private final Map<Integer, Near> known = new HashMap<>();

    /** @param leftOut a phrasing that does not count, absent for none */
    PhrasingVectors(
            IndexSearcher searcher, BitSetProducer parents, String field, float[] query, @Nullable Integer leftOut) {
        this.searcher = searcher;
        this.parents = parents;
        this.field = field;
        this.query = query;
        this.leftOut = leftOut;
    }

    /**
     * Cosines between the query and an entry.
     *
     * @param nearest of its nearest phrasing
     * @param together the mean of the nearest quarter of its phrasings, eight at most
     * @param at the place of the nearest phrasing among the entry's, from 0; -1 where none has a vector
     */
    record Near(float nearest, float together, int at) {
        static final Near UNKNOWN = new Near(0, 0, -1);
    }

    /** How near the entry is whose parent document is {@code parent}; it must have a vector. */
    Near of(int parent) throws IOException {
        Near near = known.get(parent);
        if (near == null) {
            near = read(parent);
            known.put(parent, near);
        }
        return near;
    }

    private Near read(int parent) throws IOException {
        LeafReaderContext leaf = leafOf(parent);
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
        BitSet parentsHere = parents.getBitSet(leaf);
        if (vectors == null || parentsHere == null) {
            throw new IllegalStateException("document " + parent + " has no " + field);
        }
        int last = parent - leaf.docBase;
        int before = last == 0 ? -1 : parentsHere.prevSetBit(last - 1);
        DocIndexIterator phrasings = vectors.iterator();
        float[] best = new float[MOST];
        Arrays.fill(best, -1);
        int count = 0;
        int at = -1;
        for (int doc = phrasings.advance(before + 1);
                doc < last && doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = phrasings.nextDoc()) {
            if (isLeftOut(doc + leaf.docBase, leaf.docBase + before + 1, leaf.docBase + last - 1)) {
                continue;
            }
            count++;
            float cosine = VectorUtil.dotProduct(query, vectors.vectorValue(phrasings.index()));
            at = cosine > best[0] ? phrasing(doc, before + 1, last - 1) : at;
            insert(best, cosine);
        }
        return new Near(best[0], mean(best, Math.min(MOST, (int) Math.ceil(SHARE * count))), at);
    }

    /** Without its question an entry has no question in the light of its answer either, which comes last of its phrasings. */
    private boolean isLeftOut(int document, int question, int inTheLight) {
        return leftOut != null && (document == leftOut || (leftOut == question && document == inTheLight));
    }

    /** Which phrasing a document is; the question in the light of its answer counts as the question. */
    private static int phrasing(int document, int question, int inTheLight) {
        return document == inTheLight ? 0 : document - question;
    }

    private LeafReaderContext leafOf(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** Puts {@code value} in its place among the largest so far, largest first. */
    private static void insert(float[] largest, float value) {
        for (int i = 0; i < largest.length; i++) {
            if (value > largest[i]) {
                System.arraycopy(largest, i, largest, i + 1, largest.length - 1 - i);
                largest[i] = value;
                return;
            }
        }
    }

    private static float mean(float[] largest, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += largest[i];
        }
        return count == 0 ? 0 : sum / count;
    }
}
