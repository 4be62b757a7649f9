package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.index.Embedders;

import java.nio.file.Path;

/** Knowledge of the size of a big shop: how fast it is searched, how well, and what publishing it does to the customers. */
public final class KnowledgeBenchmark {
    private final Ground ground;
    private final Path pack;

    /** @param pack folder of the pack that entries and questions are made from */
    public KnowledgeBenchmark(Ground ground, Path pack) {
        this.ground = requireNonNull(ground, "ground");
        this.pack = requireNonNull(pack, "pack");
    }

    /** Only what can be told without a server. */
    public KnowledgeFigures search(int entries, Path folder, Embedders embedders) {
        ground.tell("indexing " + entries + " entries ...");
        return new SearchBenchmark(pack, ground.seed()).run(folder, entries, embedders);
    }

    /** {@code figures} with the spreadsheet of as many rows. */
    public KnowledgeFigures withSpreadsheet(KnowledgeFigures figures) {
        return new KnowledgeFigures(
                figures.entries(),
                figures.phrasings(),
                figures.indexS(),
                figures.hybridMs(),
                figures.recallAt10(),
                new SpreadsheetBenchmark(ground, pack).run(figures.entries()));
    }
}
