package io.frontdesk.retrieval.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The corpora in one folder: the served one, and those served before it for as long as they are kept. */
final class Corpora {
    private static final Logger LOG = LoggerFactory.getLogger(Corpora.class);

    private final CorpusFolder folder;
    private final Analyzer analyzer;
    private volatile SharedCorpus current;

    private Corpora(CorpusFolder folder, Analyzer analyzer) throws IOException {
        this.folder = folder;
        this.analyzer = analyzer;
        this.current = new SharedCorpus(Corpus.open(folder.current(), analyzer));
    }

    static Corpora in(Path root, Analyzer analyzer) throws IOException {
        return new Corpora(CorpusFolder.in(root), analyzer);
    }

    Corpus served() {
        return current.corpus();
    }

    /** What {@code use} makes of the served corpus, which stays open for as long as that takes. */
    <T> T read(SharedCorpus.Use<T> use) throws IOException {
        while (true) {
            SharedCorpus served = current;
            if (served.acquire()) {
                try {
                    return use.of(served.corpus());
                } finally {
                    served.release();
                }
            }
        }
    }

    /** Fills a corpus beside the served one and serves it then; a crash leaves the one or the other. */
    void fillNew(Filling filling) throws IOException {
        Path building = folder.next();
        fill(building, filling);
        serve(building);
    }

    /** The same, beginning with what is committed in the corpus stamped {@code from}, or in the served one without a stamp. */
    void fillCopy(@Nullable CorpusStamp from, Filling filling) throws IOException {
        Path building = copy(from);
        fill(building, filling);
        serve(building);
    }

    /** A corpus that nobody serves, with what is committed in the one stamped {@code from}, or in the served one. */
    Path copy(@Nullable CorpusStamp from) throws IOException {
        Path source = folderOf(from);
        Path building = folder.next();
        copyCommit(source, building);
        return building;
    }

    /** Changes a corpus that nobody serves. */
    void fill(Path building, Filling filling) throws IOException {
        try (Corpus corpus = Corpus.open(building, analyzer)) {
            filling.fill(corpus);
        }
    }

    /** Serves {@code building} from now on. */
    void serve(Path building) throws IOException {
        folder.activate(building);
        SharedCorpus before = current;
        current = new SharedCorpus(Corpus.open(building, analyzer));
        before.retire();
        folder.prune(building);
    }

    /** Removes a corpus that nobody serves. */
    void discard(Path building) throws IOException {
        folder.delete(building);
    }

    /** Stamps of the served corpus and of those kept, without those that have none. */
    List<CorpusStamp> stamps() throws IOException {
        List<CorpusStamp> stamps = new ArrayList<>();
        served().stamp().ifPresent(stamps::add);
        for (Path kept : folder.versions()) {
            stampIn(kept).filter(stamp -> !stamps.contains(stamp)).ifPresent(stamps::add);
        }
        return stamps;
    }

    void close() {
        current.retireLast();
    }

    private Path folderOf(@Nullable CorpusStamp wanted) throws IOException {
        if (wanted == null || served().stamp().filter(wanted::equals).isPresent()) {
            return folder.current();
        }
        for (Path kept : folder.versions()) {
            if (stampIn(kept).filter(wanted::equals).isPresent()) {
                return kept;
            }
        }
        throw new IOException("no corpus is kept of version " + wanted.number());
    }

    /** A folder in which nothing was ever committed, or that was left half written, has no stamp. */
    private static Optional<CorpusStamp> stampIn(Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            List<IndexCommit> commits = DirectoryReader.listCommits(directory);
            return Stamps.read(commits.getLast().getUserData().entrySet());
        } catch (IOException unusable) {
            LOG.debug("nothing can be built on what lies in {}: {}", folder, unusable.toString());
            return Optional.empty();
        }
    }

    /** Files of a commit never change, so that a second name of each is as good as a copy and takes no room. */
    private static void copyCommit(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Directory directory = FSDirectory.open(from)) {
            if (DirectoryReader.indexExists(directory)) {
                for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
                    linkOrCopy(from.resolve(file), to.resolve(file));
                }
            }
        }
    }

    private static void linkOrCopy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException unlinkable) {
            Files.copy(from, to);
        }
    }

    /** Puts into a corpus what it is to hold. */
    interface Filling {
        void fill(Corpus corpus) throws IOException;
    }
}
