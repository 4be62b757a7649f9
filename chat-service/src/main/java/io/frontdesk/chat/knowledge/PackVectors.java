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

/** The vectors of a pack's FAQ, computed when the program is built so that a first start need not. Only a cache. */
public final class PackVectors {
    private static final String CACHE = "vectors.cache";

    private PackVectors() {}

    private static Path in(Path pack) {
        return pack.resolve("cache").resolve(CACHE);
    }

    /** Computes what is missing in the pack's own folder. */
    public static void compute(Path pack, Embedders embedders) throws IOException {
        Path faq = pack.resolve("faq.csv");
        Path scratch = Files.createTempDirectory("frontdesk-pack");
        try {
            if (Files.exists(in(pack))) {
                Files.copy(in(pack), scratch.resolve(CACHE));
            }
            try (KnowledgeBase knowledge = KnowledgeBase.open(scratch, embedders)) {
                knowledge.publish(FaqFile.read(faq).entries());
            }
            Files.createDirectories(in(pack).getParent());
            Files.copy(scratch.resolve(CACHE), in(pack), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(scratch);
        }
    }

    /** Hands the pack's vectors to a corpus folder that has none yet. */
    static void handTo(Path corpus, Path pack) throws IOException {
        Path target = corpus.resolve(CACHE);
        if (Files.isRegularFile(in(pack)) && !Files.exists(target)) {
            Files.createDirectories(corpus);
            Files.copy(in(pack), target);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
