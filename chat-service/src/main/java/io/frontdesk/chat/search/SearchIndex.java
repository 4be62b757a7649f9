package io.frontdesk.chat.search;

import io.frontdesk.chat.conversation.ConversationId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of what was said, on disk. One thread writes, any may search; what was put is found after {@link #refresh()} and
 * kept after {@link #commit()}, together with how far the copy has come.
 */
final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final double BUFFER_MB = 16;

    private final Directory directory;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Progress progress;

    private SearchIndex(Directory directory, IndexWriter writer, Analyzer analyzer, Progress progress)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.analyzer = analyzer;
        this.progress = progress;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the copy in {@code folder}; one that is broken, or of another database, is begun anew. */
    static SearchIndex open(Path folder, String epoch) throws IOException {
        try {
            return opened(folder, epoch);
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("what is searched of the conversations is broken and made anew", broken);
            clear(folder);
            return opened(folder, epoch);
        }
    }

    private static SearchIndex opened(Path folder, String epoch) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            Analyzer analyzer = SearchFields.analyzer();
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analyzer)
                            .setRAMBufferSizeMB(BUFFER_MB)
                            .setCommitOnClose(false));
            return new SearchIndex(directory, writer, analyzer, progress(writer, epoch));
        } catch (IOException | RuntimeException broken) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw broken;
        }
    }

    private static Progress progress(IndexWriter writer, String epoch) throws IOException {
        Optional<Progress> kept = Progress.read(committed(writer), epoch);
        if (kept.isEmpty()) {
            writer.deleteAll();
        }
        return kept.orElseGet(() -> Progress.begun(epoch, Instant.now()));
    }

    Progress progress() {
        return progress;
    }

    void progress(Progress made) {
        progress = made;
    }

    /** Takes {@code passage} in, or again. */
    void put(Passage passage) throws IOException {
        writer.updateDocument(PassageDocuments.key(passage), PassageDocuments.of(passage));
    }

    void forget(ConversationId conversation) throws IOException {
        writer.deleteDocuments(PassageDocuments.of(conversation));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Keeps what was put so far, and how far that is. */
    void commit() throws IOException {
        writer.setLiveCommitData(progress.written().entrySet());
        writer.commit();
    }

    /** Whether something was put or forgotten since the last commit. */
    boolean hasNews() {
        return writer.hasUncommittedChanges();
    }

    Found search(SearchQuery query) throws IOException {
        var searcher = searchers.acquire();
        try {
            return new PageSearch(searcher, analyzer).find(query, progress.complete());
        } finally {
            searchers.release(searcher);
        }
    }

    /** How many turns and notes can be found. */
    int size() throws IOException {
        var searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            searchers.release(searcher);
        }
    }

    /** The conversations that something is kept of, in portions; some may be gone already. */
    void eachPortion(int size, Portion use) throws IOException {
        var searcher = searchers.acquire();
        try {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), SearchFields.CONVERSATION);
            if (terms != null) {
                eachPortion(terms.iterator(), size, use);
            }
        } finally {
            searchers.release(searcher);
        }
    }

    private static void eachPortion(TermsEnum terms, int size, Portion use) throws IOException {
        List<ConversationId> portion = new ArrayList<>();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            ConversationId.parse(term.utf8ToString()).ifPresent(portion::add);
            if (portion.size() == size) {
                use.of(portion);
                portion.clear();
            }
        }
        use.of(portion);
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static Map<String, String> committed(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Uses some of the conversations. */
    interface Portion {
        void of(List<ConversationId> conversations) throws IOException;
    }
}
