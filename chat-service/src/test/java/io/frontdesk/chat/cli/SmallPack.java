package io.frontdesk.chat.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.intent.Utterance;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqCsvWriter;
import io.frontdesk.retrieval.ingest.FaqFile;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** A shipped pack with all its entries and words, but few phrasings and utterances, so that it is taken in within seconds. */
final class SmallPack {
    private static final int PHRASINGS = 3;
    private static final int UTTERANCES = 10;
    private static final List<String> LEFT_OUT = List.of("utterances.csv", "oos.csv", "mood.csv", "faq.csv");

    private SmallPack() {}

    /** The shipped pack called {@code name}, as it is in the repository. */
    static Path whole(String name) {
        return Path.of(System.getProperty("frontdesk.root", "."), "test-data", "packs", name);
    }

    /** Writes it to {@code folder}, which is made. */
    static void write(String name, Path folder) throws IOException {
        Path whole = whole(name);
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("faq.csv"))) {
            FaqCsvWriter.write(
                    FaqFile.read(whole.resolve("faq.csv")).entries().stream()
                            .map(SmallPack::withFewPhrasings)
                            .toList(),
                    out);
        }
        UtteranceStore.write(folder.resolve("utterances.csv"), few(whole));
    }

    private static FaqEntry withFewPhrasings(FaqEntry entry) {
        List<String> all = entry.similar();
        return new FaqEntry(
                entry.id(),
                entry.lang(),
                entry.question(),
                entry.answer(),
                entry.category(),
                entry.tags(),
                all.subList(Math.max(0, all.size() - PHRASINGS), all.size()),
                entry.validFrom(),
                entry.validTo());
    }

    /** The first ones of each label and language; none of the foreign ones, which would be too few to set a limit by. */
    private static List<Utterance> few(Path whole) {
        return new UtteranceStore(whole)
                .all().stream()
                        .filter(utterance -> !utterance.isOutOfScope())
                        .collect(groupingBy(
                                utterance -> utterance.label() + " " + utterance.lang(), LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .flatMap(same -> same.stream().limit(UTTERANCES))
                        .toList();
    }
}
