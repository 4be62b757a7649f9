package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the knowledge base of this server's data folder; the first time it publishes the pack's FAQ into it. */
@Factory
final class KnowledgeFactory {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeFactory.class);

    @Singleton
    @Bean(preDestroy = "close")
    KnowledgeBase knowledge(
            @Value("${frontdesk.data:data}") String data, @Value("${frontdesk.pack:}") String pack, Encoders encoders) {
        Path corpus = new DataFolder(Path.of(data)).corpus();
        try {
            PackCorpus.handTo(corpus, Path.of(pack));
        } catch (IOException onlySlower) {
            LOG.warn("what was prepared of the pack cannot be copied and is made again");
        }
        KnowledgeBase knowledge = KnowledgeBase.open(corpus, encoders.embedders());
        Path faq = Path.of(pack, "faq.csv");
        if (knowledge.entries().isEmpty() && Files.isRegularFile(faq)) {
            publish(knowledge, faq);
        }
        return knowledge;
    }

    @Singleton
    FaqUpload uploads(KnowledgeBase knowledge) {
        return new FaqUpload(knowledge);
    }

    private static void publish(KnowledgeBase knowledge, Path faq) {
        long start = System.nanoTime();
        try {
            UploadReport report = new FaqUpload(knowledge)
                    .apply(Files.readAllBytes(faq), faq.toString(), new UploadOptions(false, false, false));
            report.problems()
                    .forEach(row -> LOG.error("{} line {} {}: {}", faq, row.line(), row.column(), row.reason()));
            LOG.info("published {} entries in {} ms", report.added(), (System.nanoTime() - start) / 1_000_000);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pack's FAQ cannot be read", unreadable);
        }
    }
}
