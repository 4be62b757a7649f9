package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries that were found last: to read one out of the index takes longer than to find it. Safe for threads. */
final class RecentEntries {
    private static final int MOST = 16_000;

    private final Map<Place, FaqEntry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** A document of a segment; what is stored there never changes. */
    private record Place(IndexReader.CacheKey segment, int document) {}

    FaqEntry of(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Place place = new Place(leaf.reader().getCoreCacheHelper().getKey(), document - leaf.docBase);
        FaqEntry known = find(place);
        if (known == null) {
            known = Corpus.entry(searcher, document);
            keep(place, known);
        }
        return known;
    }

    private synchronized @Nullable FaqEntry find(Place place) {
        return entries.get(place);
    }

    private synchronized void keep(Place place, FaqEntry entry) {
        entries.put(place, entry);
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }
}
