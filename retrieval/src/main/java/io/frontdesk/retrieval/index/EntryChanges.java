package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;

import java.util.List;

/**
 * What leads from one version of the knowledge to another.
 *
 * @param put entries that are new or other than before
 */
public record EntryChanges(List<FaqEntry> put, List<EntryKey> removed) {
    public EntryChanges {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }

    public int size() {
        return put.size() + removed.size();
    }
}
