package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import io.frontdesk.retrieval.ingest.NormalText;
import io.frontdesk.retrieval.reading.QuestionReading;
import io.frontdesk.retrieval.reading.SynonymRule;
import io.frontdesk.retrieval.reading.Synonyms;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Knowledge as it can be asked, be it served or kept aside. Changes nothing; good as long as what it looks into is open. */
public final class KnowledgeView implements Retriever {
    private static final Comparator<FaqEntry> BY_KEY =
            Comparator.comparing(FaqEntry::id).thenComparing(FaqEntry::lang);

    private final HybridRetriever retriever;
    private final VectorCache vectors;
    private final Supplier<Synonyms> synonyms;
    private final Source source;

    KnowledgeView(HybridRetriever retriever, VectorCache vectors, Supplier<Synonyms> synonyms, Source source) {
        this.retriever = retriever;
        this.vectors = vectors;
        this.synonyms = synonyms;
        this.source = source;
    }

    /** The same entries, questions read by {@code rules} alone. */
    public KnowledgeView readBy(List<SynonymRule> rules) {
        Synonyms other = Synonyms.of(rules);
        return new KnowledgeView(retriever, vectors, () -> other, source);
    }

    @Override
    public String version() {
        return source.read(Corpus::version);
    }

    @Override
    public List<FaqHit> retrieve(FaqQuery query) {
        return retrieve(query, hybrid(query.lang()));
    }

    /** The weights that suit these entries. */
    public Ranking hybrid(String lang) {
        return Ranking.hybrid(lang, source.read(Corpus::phrasings));
    }

    /** As {@link #retrieve(FaqQuery)}, with the weights of {@code ranking}. */
    public List<FaqHit> retrieve(FaqQuery query, Ranking ranking) {
        String text = HybridRetriever.searched(read(query.text(), query.lang()));
        float[] vector = ranking.usesVectors() ? retriever.embed(text, query.lang()) : null;
        return search(query, text, vector, ranking);
    }

    /** As {@link #retrieve(FaqQuery)}, where the vector of the question is at hand. */
    public List<FaqHit> retrieve(FaqQuery query, float[] vector) {
        String text = HybridRetriever.searched(read(query.text(), query.lang()));
        return search(query, text, vector, hybrid(query.lang()));
    }

    private List<FaqHit> search(FaqQuery query, String text, float @Nullable [] vector, Ranking ranking) {
        return source.read(
                corpus -> corpus.search(searcher -> retriever.search(searcher, query, text, vector, ranking)));
    }

    /**
     * What is found for a phrasing of an entry, as it is and as if the entry lacked that phrasing. A vector that is known is
     * not computed again.
     */
    public LeftOut leaveOut(FaqQuery phrasing, EntryKey own) {
        String text = HybridRetriever.searched(read(phrasing.text(), phrasing.lang()));
        Ranking ranking = hybrid(phrasing.lang());
        float[] vector = vectors.known(text, phrasing.lang()).orElseGet(() -> retriever.embed(text, phrasing.lang()));
        return source.read(corpus -> corpus.search(searcher -> new LeftOut(
                retriever.search(searcher, phrasing, text, vector, ranking),
                retriever.search(
                        searcher,
                        phrasing,
                        text,
                        vector,
                        ranking,
                        corpus.phrasing(searcher, own, NormalText.of(phrasing.text(), phrasing.lang()))))));
    }

    /** What was found with and without the phrasing itself. */
    public record LeftOut(List<FaqHit> with, List<FaqHit> without) {
        public LeftOut {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }
    }

    /** The same search as {@link #retrieve(FaqQuery)}, with all that led to each hit. */
    public Explanation explain(FaqQuery query) {
        Ranking ranking = hybrid(query.lang());
        return source.read(corpus -> {
            Explanation.ReadQuestion question = steps(query.text(), query.lang(), corpus);
            String text = HybridRetriever.searched(question.read());
            float[] vector = retriever.embed(text, query.lang());
            return corpus.search(searcher ->
                    new Explanation(question, ranking, retriever.explain(searcher, query, text, vector, ranking)));
        });
    }

    @Override
    public String read(String text, String lang) {
        return source.read(
                corpus -> corpus.search(searcher -> reading(corpus, searcher).read(text, lang)));
    }

    private QuestionReading reading(Corpus corpus, IndexSearcher searcher) {
        return new QuestionReading(synonyms.get(), corpus.homophones(), new CorpusSpelling(searcher.getIndexReader()));
    }

    private Explanation.ReadQuestion steps(String text, String lang, Corpus corpus) throws IOException {
        return corpus.search(searcher -> {
            QuestionReading reading = reading(corpus, searcher);
            String normal = NormalText.of(text, lang);
            String meant = reading.meant(normal, lang);
            return new Explanation.ReadQuestion(text, normal, meant, reading.mended(meant, lang));
        });
    }

    /** Every entry, by id and language. */
    public List<FaqEntry> entries() {
        return source.read(Corpus::entries).stream().sorted(BY_KEY).toList();
    }

    public Optional<FaqEntry> find(String id, String lang) {
        return source.read(corpus -> corpus.find(id, lang));
    }

    /** The texts of an entry that customers are matched with, each once, in their normal form. */
    public static List<String> phrasings(FaqEntry entry) {
        return EntryDocuments.phrasings(entry);
    }

    /** Gives a corpus to read in for as long as that takes. */
    interface Source {
        <T> T read(SharedCorpus.Use<T> use);
    }
}
