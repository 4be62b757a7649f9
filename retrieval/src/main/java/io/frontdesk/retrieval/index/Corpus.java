package io.frontdesk.retrieval.index;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.Analyzers.TextField;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.NormalText;
import io.frontdesk.retrieval.reading.Homophones;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One version of the knowledge as a Lucene index in a folder; an entry put in is found by the next search. */
final class Corpus implements AutoCloseable {
    /** So that vectors of a large upload are linked once, and not again whenever a small segment grows. */
    private static final double BUFFER_MB = 128;

    private static final Query ENTRIES = new TermQuery(new Term(EntryDocuments.KIND, EntryDocuments.PARENT));

    private static final Query UNREAD = new TermQuery(new Term(EntryDocuments.UNREAD, EntryDocuments.UNREAD));

    /** So many changed entries are worth listening to the whole corpus again for what sounds alike. */
    private static final int MANY = 50;

    private final String version;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Homophones homophones;
    private volatile double phrasings;

    /** Of what searches see: it changes after them, never before. */
    private volatile Optional<CorpusStamp> stamp;

    private Corpus(String version, Directory directory, IndexWriter writer) throws IOException {
        this.version = version;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.homophones = heard();
        this.phrasings = counted();
        this.stamp = Stamps.read(writer.getLiveCommitData());
    }

    /** Opens the index in {@code folder}, or makes an empty one. */
    static Corpus open(Path folder, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig settings =
                    new IndexWriterConfig(analyzer).setCommitOnClose(false).setRAMBufferSizeMB(BUFFER_MB);
            return new Corpus(folder.getFileName().toString(), directory, new IndexWriter(directory, settings));
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    /** An empty index in memory, for what is looked at and never served. */
    static Corpus inMemory(String version, Analyzer analyzer) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(analyzer).setCommitOnClose(false);
        Directory directory = new ByteBuffersDirectory();
        return new Corpus(version, directory, new IndexWriter(directory, settings));
    }

    /** The number of the version that is stamped on it, or the folder's name where none is. */
    String version() {
        return stamp().map(stamp -> String.valueOf(stamp.number())).orElse(version);
    }

    Optional<CorpusStamp> stamp() {
        return stamp;
    }

    /** Makes all changes and stamps the result, in one commit and for searches in one moment. */
    void apply(Iterable<EmbeddedEntry> put, List<EntryKey> removed, CorpusStamp stamp) throws IOException {
        for (EntryKey key : removed) {
            writer.deleteDocuments(EntryDocuments.key(key.id(), key.lang()));
        }
        int changed = removed.size();
        List<FaqEntry> few = new ArrayList<>();
        for (EmbeddedEntry embedded : put) {
            FaqEntry entry = embedded.entry();
            writer.updateDocuments(EntryDocuments.key(entry.id(), entry.lang()), EntryDocuments.of(embedded));
            changed++;
            if (changed < MANY) {
                few.add(entry);
            }
        }
        writer.setLiveCommitData(Stamps.write(stamp));
        writer.commit();
        searchers.maybeRefreshBlocking();
        this.stamp = Optional.of(stamp);
        if (changed >= MANY) {
            homophones = heard();
            phrasings = counted();
        } else {
            hear(few);
        }
    }

    /** Adds all, then commits once: a crash leaves the index without any of them. */
    void addAll(List<EmbeddedEntry> entries) throws IOException {
        for (EmbeddedEntry entry : entries) {
            writer.addDocuments(EntryDocuments.of(entry));
        }
        writer.commit();
        searchers.maybeRefreshBlocking();
        homophones = heard();
        phrasings = counted();
    }

    /** How many phrasings an entry has in the mean, as it was when the corpus was opened or changed in bulk. */
    double phrasings() {
        return phrasings;
    }

    /** Of an entry's documents one is itself and one its question in the light of its answer. */
    private double counted() throws IOException {
        return search(searcher -> {
            int entries = searcher.count(ENTRIES);
            return entries == 0 ? 0.0 : (double) searcher.getIndexReader().numDocs() / entries - 2;
        });
    }

    /**
     * What sounds alike in the entries, as they were when the corpus was opened or changed in bulk; what was put in since is
     * never taken for a slip.
     */
    Homophones homophones() {
        return homophones;
    }

    /** Takes nothing that {@code entries} say for a slip. */
    private void hear(List<FaqEntry> entries) {
        homophones = homophones.knowing(entries.stream()
                .filter(entry -> entry.lang().equals(LanguageDetection.CHINESE))
                .flatMap(entry -> Stream.concat(EntryDocuments.phrasings(entry).stream(), Stream.of(entry.answer())))
                .map(text -> NormalText.of(text, LanguageDetection.CHINESE))
                .toList());
    }

    private Homophones heard() throws IOException {
        Map<String, Integer> pairs = new HashMap<>();
        search(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                addPairs(leaf.reader().terms(TextField.PHRASING.bigramsIn(LanguageDetection.CHINESE)), pairs);
                addPairs(leaf.reader().terms(TextField.ANSWER.bigramsIn(LanguageDetection.CHINESE)), pairs);
            }
            return pairs;
        });
        return Homophones.of(pairs);
    }

    private static void addPairs(@Nullable Terms bigrams, Map<String, Integer> pairs) throws IOException {
        TermsEnum each = bigrams == null ? TermsEnum.EMPTY : bigrams.iterator();
        while (each.next() != null) {
            pairs.merge(each.term().utf8ToString(), each.docFreq(), Integer::sum);
        }
    }

    void put(EmbeddedEntry embedded) throws IOException {
        FaqEntry entry = embedded.entry();
        writer.updateDocuments(EntryDocuments.key(entry.id(), entry.lang()), EntryDocuments.of(embedded));
        writer.commit();
        searchers.maybeRefreshBlocking();
        hear(List.of(entry));
    }

    void remove(String id, String lang) throws IOException {
        writer.deleteDocuments(EntryDocuments.key(id, lang));
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** What {@code search} makes of the index as it is now. */
    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    int size() throws IOException {
        return search(searcher -> searcher.count(ENTRIES));
    }

    List<FaqEntry> entries() throws IOException {
        return entries(ENTRIES);
    }

    /** Whether the answers of some entries are not read yet. */
    boolean hasUnread() throws IOException {
        return search(searcher -> searcher.count(UNREAD)) > 0;
    }

    /** The entries whose answers are not read yet. */
    List<FaqEntry> unread() throws IOException {
        return entries(UNREAD);
    }

    private List<FaqEntry> entries(Query which) throws IOException {
        return search(searcher -> {
            List<FaqEntry> entries = new ArrayList<>();
            int all = Math.max(1, searcher.getIndexReader().maxDoc());
            for (ScoreDoc hit : searcher.search(which, all).scoreDocs) {
                entries.add(entry(searcher, hit.doc));
            }
            return entries;
        });
    }

    Optional<FaqEntry> find(String id, String lang) throws IOException {
        Query one = new BooleanQuery.Builder()
                .add(ENTRIES, Occur.FILTER)
                .add(new TermQuery(EntryDocuments.key(id, lang)), Occur.FILTER)
                .build();
        return search(searcher -> {
            ScoreDoc[] hits = searcher.search(one, 1).scoreDocs;
            return hits.length == 0 ? Optional.empty() : Optional.of(entry(searcher, hits[0].doc));
        });
    }

    /** The document of a phrasing of an entry; nothing where the entry has no such phrasing. */
    @Nullable
    Integer phrasing(IndexSearcher searcher, EntryKey key, String phrasing) throws IOException {
        Query one = new BooleanQuery.Builder()
                .add(ENTRIES, Occur.FILTER)
                .add(new TermQuery(EntryDocuments.key(key.id(), key.lang())), Occur.FILTER)
                .build();
        ScoreDoc[] hits = searcher.search(one, 1).scoreDocs;
        if (hits.length == 0) {
            return null;
        }
        List<String> phrasings = EntryDocuments.phrasings(entry(searcher, hits[0].doc));
        int at = phrasings.indexOf(phrasing);
        return at < 0 ? null : (Integer) (hits[0].doc - 1 - phrasings.size() + at);
    }

    static FaqEntry entry(IndexSearcher searcher, int doc) throws IOException {
        Document document = searcher.storedFields().document(doc);
        return StoredEntry.read(requireNonNull(document.get(EntryDocuments.STORED)));
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    /** Reads an index that does not change meanwhile. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
