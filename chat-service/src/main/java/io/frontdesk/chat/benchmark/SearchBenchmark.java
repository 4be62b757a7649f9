package io.frontdesk.chat.benchmark;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.index.Embedders;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.index.VectorRecall;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Searches among very many entries, in this process and with one thread. */
final class SearchBenchmark {
    private static final int QUERIES = 2_000;
    private static final int COMPARED = 200;
    private static final int HITS = 8;
    private static final int DIGITS = 3;
    private static final double NANOS = 1e9;
    private static final int NANOS_PER_MICRO = 1_000;

    private final Path pack;
    private final long seed;
    private final LoadTexts texts;

    SearchBenchmark(Path pack, long seed) {
        this.pack = pack;
        this.seed = seed;
        this.texts = LoadTexts.ofPack(pack, seed);
    }

    /** Indexes in {@code folder}. Questions are embedded before they are timed. */
    KnowledgeFigures run(Path folder, int count, Embedders real) {
        List<FaqEntry> entries = ManyEntries.ofPack(pack, count, seed);
        Embedders moved = real.with(MovedVectors::new);
        try (KnowledgeBase base = KnowledgeBase.open(folder, moved)) {
            base.prepare(entries);
            long start = System.nanoTime();
            base.publish(entries);
            double indexS = (System.nanoTime() - start) / NANOS;
            List<FaqQuery> queries = IntStream.range(0, QUERIES)
                    .mapToObj(i -> query(LoadTexts.LANGUAGES.get(i % LoadTexts.LANGUAGES.size())))
                    .toList();
            times(base, queries);
            Times hybrid = times(base, queries);
            return new KnowledgeFigures(
                    count,
                    entries.stream()
                            .mapToInt(entry -> 1 + entry.similar().size())
                            .sum(),
                    indexS,
                    hybrid,
                    VectorRecall.at10(base, queries.subList(0, COMPARED)),
                    null);
        }
    }

    private FaqQuery query(String lang) {
        return new FaqQuery(texts.next(lang), lang, HITS, Map.of());
    }

    private static Times times(KnowledgeBase base, List<FaqQuery> queries) {
        AbstractHistogram micros = new Histogram(DIGITS);
        for (FaqQuery query : queries) {
            float[] vector = base.vectors(List.of(query.text()), query.lang()).getFirst();
            long start = System.nanoTime();
            base.served().retrieve(query, vector);
            micros.recordValue((System.nanoTime() - start) / NANOS_PER_MICRO);
        }
        return Times.ofMicros(micros);
    }
}
