package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import io.frontdesk.retrieval.ingest.NormalText;
import io.frontdesk.retrieval.reading.SynonymFile;
import io.frontdesk.retrieval.reading.SynonymRule;
import io.frontdesk.retrieval.reading.Synonyms;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The knowledge a node answers from: one corpus served, the next built beside it and swapped in whole. Searches never wait
 * for a change; changes wait for each other.
 */
public final class KnowledgeBase implements Retriever, AutoCloseable {
    /** Up to so many changes are made in the served index; more of them would hold up those who search in it. */
    private static final int IN_PLACE = 100;

    private final Corpora corpora;
    private final Analyzer analyzer;
    private final Embedders embedders;
    private final VectorCache vectors;
    private final EntryVectors entryVectors;
    private final HybridRetriever retriever;
    private final ReentrantLock changes = new ReentrantLock();
    private final KnowledgeView served;
    private volatile Synonyms synonyms = Synonyms.of(SynonymFile.shipped());

    private KnowledgeBase(Path root, Embedders embedders, Clock clock, VectorArchive archive) throws IOException {
        this.analyzer = Analyzers.perField();
        this.corpora = Corpora.in(root, analyzer);
        this.embedders = embedders;
        this.vectors = VectorCache.open(root.resolve("vectors.cache"), embedders, archive);
        this.entryVectors = new EntryVectors(vectors);
        this.retriever = new HybridRetriever(new LegSearch(analyzer), embedders, clock);
        this.served = view(new Served());
    }

    /** Opens what {@code root} holds, or an empty knowledge base where it holds nothing. */
    public static KnowledgeBase open(Path root, Embedders embedders) {
        return open(root, embedders, Clock.system(ZoneId.systemDefault()));
    }

    /** As {@link #open(Path, Embedders)}; {@code clock} tells which entries are valid today. */
    public static KnowledgeBase open(Path root, Embedders embedders, Clock clock) {
        return open(root, embedders, clock, VectorArchive.NONE);
    }

    /** The same; vectors that {@code archive} keeps are not computed again. */
    public static KnowledgeBase open(Path root, Embedders embedders, VectorArchive archive) {
        return open(root, embedders, Clock.system(ZoneId.systemDefault()), archive);
    }

    private static KnowledgeBase open(Path root, Embedders embedders, Clock clock, VectorArchive archive) {
        try {
            return new KnowledgeBase(root, embedders, clock, archive);
        } catch (IOException | IllegalArgumentException failed) {
            throw new BrokenCorpus("the corpus in " + root + " cannot be opened", failed);
        }
    }

    @Override
    public String version() {
        return corpora.served().version();
    }

    /** The stamp of the served version; nothing where what is served was never stamped. */
    public Optional<CorpusStamp> stamp() {
        return corpora.served().stamp();
    }

    /** The stamped versions that {@link #follow} may begin with. */
    public List<CorpusStamp> stamps() {
        return change(corpora::stamps);
    }

    /** How many entries are served. */
    public int size() {
        return read(Corpus::size);
    }

    @Override
    public List<FaqHit> retrieve(FaqQuery query) {
        return served.retrieve(query);
    }

    /** As {@link #retrieve(FaqQuery)}, with the weights of {@code ranking}. */
    public List<FaqHit> retrieve(FaqQuery query, Ranking ranking) {
        return served.retrieve(query, ranking);
    }

    /** The weights that suit what is served. */
    public Ranking hybrid(String lang) {
        return served.hybrid(lang);
    }

    @Override
    public String read(String text, String lang) {
        return served.read(text, lang);
    }

    /** Reads questions by {@code rules} alone from now on; until then by those that ship. */
    public void readBy(List<SynonymRule> rules) {
        synonyms = Synonyms.of(rules);
    }

    /** What is served, whatever that is at the moment, with more to ask of it. */
    public KnowledgeView served() {
        return served;
    }

    /** Entries to be asked as if they were served, by the same synonyms. Vectors that are known are not computed again. */
    public KnowledgeAside aside(String version, List<FaqEntry> entries) {
        prepare(entries);
        try {
            Corpus corpus = Corpus.inMemory(version, analyzer);
            corpus.addAll(entries.stream().map(entryVectors::embedded).toList());
            return new KnowledgeAside(corpus, this::view);
        } catch (IOException failed) {
            throw new BrokenCorpus(version + " cannot be built in memory", failed);
        }
    }

    private KnowledgeView view(KnowledgeView.Source source) {
        return new KnowledgeView(retriever, vectors, () -> synonyms, source);
    }

    /** What {@code search} finds in what is served. */
    <T> T search(Corpus.Search<T> search) {
        return read(corpus -> corpus.search(search));
    }

    /** Every entry, by id and language. */
    public List<FaqEntry> entries() {
        return served.entries();
    }

    public Optional<FaqEntry> find(String id, String lang) {
        return served.find(id, lang);
    }

    /** Replaces everything by {@code entries} and returns the new version's name. All or nothing, also across a crash. */
    public String publish(List<FaqEntry> entries) {
        return change(() -> {
            prepare(entries);
            corpora.fillNew(corpus ->
                    corpus.addAll(entries.stream().map(entryVectors::embedded).toList()));
            vectors.save();
            return version();
        });
    }

    /** Computes the vectors of {@code entries}, so that whatever takes them in later need not wait for them. */
    public void prepare(List<FaqEntry> entries) {
        entryVectors.prepare(entries);
    }

    /**
     * As {@link #prepare}, but no more than {@link #follow} needs: where very many answers are new, which take most of the time,
     * they are left to {@link #readAnswers}.
     */
    public void prepareToServe(List<FaqEntry> entries) {
        entryVectors.prepareToServe(entries);
    }

    /** Whether answers of what is served are not read yet; until then their entries are found by questions and wordings. */
    public boolean hasUnreadAnswers() {
        return read(Corpus::hasUnread);
    }

    /**
     * Reads the answers that were left for later, resting as long as it works, and lets their entries be found by them as well.
     * The version stays what it is. What is read when {@code goOn} no longer holds is not read again.
     */
    public void readAnswers(BooleanSupplier goOn) {
        List<FaqEntry> unread = read(Corpus::unread);
        while (!unread.isEmpty() && entryVectors.readAnswers(unread, goOn)) {
            takeAnswers();
            unread = read(Corpus::unread);
        }
    }

    /** Builds beside what is served, for that takes seconds in which an entry may be edited; in vain where one was. */
    private void takeAnswers() {
        Building begun = change(() -> {
            CorpusStamp served =
                    stamp().orElseThrow(() -> new IllegalStateException("only a stamped version leaves answers"));
            List<FaqEntry> read = corpora.read(Corpus::unread).stream()
                    .filter(entryVectors::isRead)
                    .toList();
            return new Building(corpora.copy(served), new EntryChanges(read, List.of()), served);
        });
        try {
            corpora.fill(begun.folder, corpus -> take(corpus, begun.changes, begun.stamp));
        } catch (IOException failed) {
            throw new BrokenCorpus("the answers of " + version() + " cannot be put in", failed);
        }
        change(() -> {
            if (stamp().filter(begun.stamp::equals).isPresent()) {
                corpora.serve(begun.folder);
                vectors.save();
            } else {
                corpora.discard(begun.folder);
            }
            return version();
        });
    }

    /** What is to take the place of the served corpus, if that stays what it is. */
    private record Building(Path folder, EntryChanges changes, CorpusStamp stamp) {}

    /** The vectors of {@code phrasings} in their order, as entries get them; none where the language has no encoder. */
    public List<float[]> vectors(List<String> phrasings, String lang) {
        return vectors.of(
                phrasings.stream().map(text -> NormalText.of(text, lang)).toList(), lang);
    }

    /**
     * Serves version {@code to}, to which {@code difference} leads from the version stamped {@code from}, or from what is
     * served where that is nothing. Searches see all of it or nothing, and so does who opens this again after a crash.
     */
    public void follow(@Nullable CorpusStamp from, EntryChanges difference, CorpusStamp to) {
        prepareToServe(difference.put());
        change(() -> {
            boolean served = from == null || stamp().filter(from::equals).isPresent();
            if (served && difference.size() <= IN_PLACE) {
                take(corpora.served(), difference, to);
            } else {
                corpora.fillCopy(from, corpus -> take(corpus, difference, to));
                vectors.save();
            }
            return to;
        });
    }

    /** Adds or replaces one entry; the next search finds it. */
    public void put(FaqEntry entry) {
        prepare(List.of(entry));
        EmbeddedEntry embedded = entryVectors.embedded(entry);
        change(() -> {
            corpora.served().put(embedded);
            return entry;
        });
    }

    /** Removes one entry; does nothing where it is not there. */
    public void remove(String id, String lang) {
        change(() -> {
            corpora.served().remove(id, lang);
            return id;
        });
    }

    public Set<String> languages() {
        return embedders.languages();
    }

    @Override
    public void close() {
        change(() -> {
            vectors.save();
            corpora.close();
            return "closed";
        });
    }

    private void take(Corpus corpus, EntryChanges difference, CorpusStamp to) throws IOException {
        Iterable<EmbeddedEntry> put =
                () -> difference.put().stream().map(entryVectors::embedded).iterator();
        corpus.apply(put, difference.removed(), to);
    }

    private <T> T read(SharedCorpus.Use<T> use) {
        try {
            return corpora.read(use);
        } catch (IOException failed) {
            throw new BrokenCorpus("the corpus " + version() + " cannot be read", failed);
        }
    }

    private <T> T change(Change<T> change) {
        changes.lock();
        try {
            return change.make();
        } catch (IOException failed) {
            throw new BrokenCorpus("the corpus " + version() + " cannot be written", failed);
        } finally {
            changes.unlock();
        }
    }

    private final class Served implements KnowledgeView.Source {
        @Override
        public <T> T read(SharedCorpus.Use<T> use) {
            return KnowledgeBase.this.read(use);
        }
    }

    private interface Change<T> {
        T make() throws IOException;
    }
}
