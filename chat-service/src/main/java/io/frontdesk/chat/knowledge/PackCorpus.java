package io.frontdesk.chat.knowledge;

import io.frontdesk.retrieval.index.Embedders;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.ingest.FaqFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pack's FAQ, published when the program is built so that a first start need not. Only a cache: a pack whose FAQ has
 * changed since is published anew, with the vectors of what has not.
 */
public final class PackCorpus {
    private static final String FAQ = "faq.csv";
    private static final String OF = "faq-published.csv";
    private static final String VECTORS = "vectors.cache";

    private PackCorpus() {}

    private static Path in(Path pack) {
        return pack.resolve("cache").resolve("corpus");
    }

    /** Publishes the pack's FAQ into the pack's own folder; vectors that are there already are taken over. */
    public static void prepare(Path pack, Embedders embedders) throws IOException {
        Path corpus = in(pack);
        Path kept = pack.resolve("cache").resolve(VECTORS + ".kept");
        if (Files.exists(corpus.resolve(VECTORS))) {
            Files.copy(corpus.resolve(VECTORS), kept, StandardCopyOption.REPLACE_EXISTING);
        }
        delete(corpus);
        Files.createDirectories(corpus);
        if (Files.exists(kept)) {
            Files.move(kept, corpus.resolve(VECTORS));
        }
        try (KnowledgeBase knowledge = KnowledgeBase.open(corpus, embedders)) {
            knowledge.publish(FaqFile.read(pack.resolve(FAQ)).entries());
        }
        Files.copy(pack.resolve(FAQ), corpus.resolve(OF), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Hands what was prepared to a corpus folder that is not there yet: all of it, or its vectors where the FAQ changed. */
    static void handTo(Path corpus, Path pack) throws IOException {
        Path prepared = in(pack);
        if (Files.exists(corpus) || !Files.isRegularFile(prepared.resolve(OF))) {
            return;
        }
        Path half = corpus.resolveSibling(corpus.getFileName() + ".half");
        delete(half);
        if (Files.mismatch(prepared.resolve(OF), pack.resolve(FAQ)) == -1) {
            copy(prepared, half);
        } else {
            Files.createDirectories(half);
            Files.copy(prepared.resolve(VECTORS), half.resolve(VECTORS));
        }
        Files.move(half, corpus, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
