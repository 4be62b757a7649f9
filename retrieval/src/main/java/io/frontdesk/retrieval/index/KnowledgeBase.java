package io.frontdesk.retrieval.index;

import static java.util.stream.Collectors.groupingBy;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import io.frontdesk.retrieval.reading.QuestionReading;
import io.frontdesk.retrieval.reading.SynonymFile;
import io.frontdesk.retrieval.reading.SynonymRule;
import io.frontdesk.retrieval.reading.Synonyms;
import org.apache.lucene.analysis.Analyzer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The knowledge a node answers from: one corpus served, the next built beside it and swapped in whole. Searches never wait
 * for a change; changes wait for each other.
 */
public final class KnowledgeBase implements Retriever, AutoCloseable {
    private static final Comparator<FaqEntry> BY_KEY =
            Comparator.comparing(FaqEntry::id).thenComparing(FaqEntry::lang);

    private final CorpusFolder folder;
    private final Embedders embedders;
    private final VectorCache vectors;
    private final HybridRetriever retriever;
    private final Analyzer analyzer;
    private final ReentrantLock changes = new ReentrantLock();
    private volatile SharedCorpus current;
    private volatile Synonyms synonyms;

    private KnowledgeBase(Path root, Embedders embedders, Clock clock) throws IOException {
        this.folder = CorpusFolder.in(root);
        this.embedders = embedders;
        this.analyzer = Analyzers.perField();
        this.vectors = VectorCache.open(root.resolve("vectors.cache"), embedders);
        this.retriever = new HybridRetriever(new LegSearch(analyzer), embedders, clock);
        this.synonyms = Synonyms.of(SynonymFile.shipped());
        this.current = new SharedCorpus(Corpus.open(folder.current(), analyzer));
    }

    /** Opens what {@code root} holds, or an empty knowledge base where it holds nothing. */
    public static KnowledgeBase open(Path root, Embedders embedders) {
        return open(root, embedders, Clock.system(ZoneId.systemDefault()));
    }

    /** As {@link #open(Path, Embedders)}; {@code clock} tells which entries are valid today. */
    public static KnowledgeBase open(Path root, Embedders embedders, Clock clock) {
        try {
            return new KnowledgeBase(root, embedders, clock);
        } catch (IOException | IllegalArgumentException failed) {
            throw new BrokenCorpus("the corpus in " + root + " cannot be opened", failed);
        }
    }

    @Override
    public String version() {
        return current.corpus().version();
    }

    @Override
    public List<FaqHit> retrieve(FaqQuery query) {
        return retrieve(query, Ranking.hybrid(query.lang()));
    }

    /** As {@link #retrieve(FaqQuery)}, with the weights of {@code ranking}. */
    public List<FaqHit> retrieve(FaqQuery query, Ranking ranking) {
        String text = HybridRetriever.searched(read(query.text(), query.lang()));
        float[] vector = ranking.usesVectors() ? retriever.embed(text, query.lang()) : null;
        return read(corpus -> corpus.search(searcher -> retriever.search(searcher, query, text, vector, ranking)));
    }

    @Override
    public String read(String text, String lang) {
        return read(corpus -> new QuestionReading(synonyms, corpus.homophones()).read(text, lang));
    }

    /** Reads questions by {@code rules}, and by those that ship where these say nothing, from now on. */
    public void readBy(List<SynonymRule> rules) {
        synonyms = Synonyms.of(
                Stream.concat(SynonymFile.shipped().stream(), rules.stream()).toList());
    }

    /** Every entry, by id and language. */
    public List<FaqEntry> entries() {
        return read(Corpus::entries).stream().sorted(BY_KEY).toList();
    }

    public Optional<FaqEntry> find(String id, String lang) {
        return read(corpus -> corpus.find(id, lang));
    }

    /** Replaces everything by {@code entries} and returns the new version's name. All or nothing, also across a crash. */
    public String publish(List<FaqEntry> entries) {
        return change(() -> {
            embedTogether(entries);
            Path building = folder.next();
            try (Corpus corpus = Corpus.open(building, analyzer)) {
                corpus.addAll(entries.stream().map(this::embedded).toList());
            }
            vectors.save();
            folder.activate(building);
            SharedCorpus before = current;
            current = new SharedCorpus(Corpus.open(building, analyzer));
            before.retire();
            folder.prune(building);
            return version();
        });
    }

    /** Adds or replaces one entry; the next search finds it. */
    public void put(FaqEntry entry) {
        EmbeddedEntry embedded = embedded(entry);
        change(() -> {
            current.corpus().put(embedded);
            return entry;
        });
    }

    /** Removes one entry; does nothing where it is not there. */
    public void remove(String id, String lang) {
        change(() -> {
            current.corpus().remove(id, lang);
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
            current.retire();
            return "closed";
        });
    }

    /** All phrasings of a language in one go, which is faster than entry by entry; {@link #embedded} then finds them. */
    private void embedTogether(List<FaqEntry> entries) {
        Map<String, List<FaqEntry>> byLanguage = entries.stream().collect(groupingBy(FaqEntry::lang));
        byLanguage.forEach((lang, own) -> vectors.of(
                own.stream()
                        .flatMap(entry -> EntryDocuments.phrasings(entry).stream())
                        .toList(),
                lang));
    }

    private EmbeddedEntry embedded(FaqEntry entry) {
        return new EmbeddedEntry(entry, vectors.of(EntryDocuments.phrasings(entry), entry.lang()));
    }

    private <T> T read(SharedCorpus.Use<T> use) {
        try {
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

    private interface Change<T> {
        T make() throws IOException;
    }
}
