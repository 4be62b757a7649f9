package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.Difference;
import io.frontdesk.chat.knowledge.version.Expectation;
import io.frontdesk.chat.knowledge.version.NewVersion;
import io.frontdesk.chat.knowledge.version.VersionKind;
import io.frontdesk.chat.knowledge.version.VersionWriter;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes version 1 where there is no version: of what the data folder serves, as one from before there were versions does,
 * or else of the pack's FAQ. Of nodes that start at the same moment one makes it.
 */
final class FirstVersion {
    private static final Logger LOG = LoggerFactory.getLogger(FirstVersion.class);

    private final Versions versions;
    private final VersionWriter writer;

    FirstVersion(Versions versions, VersionWriter writer) {
        this.versions = versions;
        this.writer = writer;
    }

    void make(KnowledgeBase knowledge, Path pack) {
        if (versions.newest().isEmpty()) {
            List<FaqEntry> served = knowledge.entries();
            write(served.isEmpty() ? packEntries(pack.resolve("faq.csv")) : served);
        }
    }

    private void write(List<FaqEntry> entries) {
        writer.write(NewVersion.of(
                new Expectation.Newest(0),
                Difference.between(List.of(), entries),
                Author.PROGRAM,
                VersionKind.FIRST,
                ""));
        LOG.info("began with {} entries", entries.size());
    }

    private static List<FaqEntry> packEntries(Path faq) {
        if (!Files.isRegularFile(faq)) {
            return List.of();
        }
        try {
            FaqImport read = FaqFile.read(faq);
            read.problems().forEach(problem -> LOG.error("{} {}", faq, problem));
            return read.clean() ? read.entries() : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pack's FAQ cannot be read", unreadable);
        }
    }
}
