package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;
import org.apache.lucene.util.VectorUtil;

import java.util.List;

/**
 * An entry with the unit vectors of its phrasings.
 *
 * @param phrasings one vector for each of {@link EntryDocuments#phrasings}, or none where the language has no embedder
 * @param answer that of {@link EntryDocuments#opening}, or none likewise
 */
record EmbeddedEntry(FaqEntry entry, List<float[]> phrasings, List<float[]> answer) {
    /** What the answer adds to the question; found on the shop pack's gate questions, see docs/measurements.md. */
    private static final float ANSWERS_PART = 0.25f;

    EmbeddedEntry {
        phrasings = List.copyOf(phrasings);
        answer = List.copyOf(answer);
    }

    /** The unit vector of the question in the light of its answer, which tells what a short question is about. */
    float[] question() {
        float[] sum = phrasings.getFirst().clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += ANSWERS_PART * answer.getFirst()[i];
        }
        return VectorUtil.l2normalize(sum);
    }
}
