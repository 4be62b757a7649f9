package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;
import org.apache.lucene.util.VectorUtil;

import java.util.List;

/**
 * An entry with the unit vectors of its phrasings.
 *
 * @param phrasings one vector for each of {@link EntryDocuments#phrasings}, or none where the language has no embedder
 * @param answer that of {@link EntryDocuments#opening}, or none likewise and where the answer is not read yet
 */
record EmbeddedEntry(FaqEntry entry, List<float[]> phrasings, List<float[]> answer) {
    /** What the answer adds to the question; found on the shop pack's gate questions, see docs/measurements.md. */
    private static final float ANSWERS_PART = 0.25f;

    EmbeddedEntry {
        phrasings = List.copyOf(phrasings);
        answer = List.copyOf(answer);
    }

    /** Whether its answer would tell what its question is about and is not read yet. */
    boolean isUnread() {
        return !phrasings.isEmpty() && answer.isEmpty();
    }

    /** The unit vector of the question in the light of its answer, once read, which tells what a short question is about. */
    float[] question() {
        float[] sum = phrasings.getFirst().clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += ANSWERS_PART * answer.getFirst()[i];
        }
        return VectorUtil.l2normalize(sum);
    }
}
