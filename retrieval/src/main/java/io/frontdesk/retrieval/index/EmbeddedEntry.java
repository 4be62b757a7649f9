package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;

import java.util.List;

/**
 * An entry with the unit vectors of its phrasings.
 *
 * @param phrasings one vector for each of {@link EntryDocuments#phrasings}, or none where the language has no embedder
 */
record EmbeddedEntry(FaqEntry entry, List<float[]> phrasings) {
    EmbeddedEntry {
        phrasings = List.copyOf(phrasings);
    }
}
