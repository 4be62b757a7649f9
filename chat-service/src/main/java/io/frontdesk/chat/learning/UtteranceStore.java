package io.frontdesk.chat.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labelled utterances a pack brought and imports added; one label for each text and language. */
public final class UtteranceStore {
    private static final String OWN = "utterances.csv";
    private static final String FOREIGN = "oos.csv";

    private final Path pack;

    public UtteranceStore(Path pack) {
        this.pack = pack;
    }

    /** How many utterances an import would add, change, and leave as they are. */
    public record Change(int added, int changed, int unchanged) {}

    /** Every utterance, those out of scope included. */
    public List<Utterance> all() {
        List<Utterance> all = new ArrayList<>(read(OWN));
        all.addAll(read(FOREIGN));
        return all;
    }

    /** Those of one language; an utterance that names none belongs to every language. */
    public List<Utterance> of(String lang) {
        return all().stream()
                .filter(utterance ->
                        utterance.lang() == null || utterance.lang().equals(lang))
                .toList();
    }

    /** Puts {@code utterances} in, or with {@code dryRun} only tells what that would change. */
    public Change merge(List<Utterance> utterances, boolean dryRun) {
        Map<String, Utterance> byKey = new LinkedHashMap<>();
        read(OWN).forEach(utterance -> byKey.put(key(utterance), utterance));
        int added = 0;
        int unchanged = 0;
        for (Utterance utterance : utterances) {
            Utterance before = byKey.put(key(utterance), utterance);
            added += before == null ? 1 : 0;
            unchanged += before != null && before.label().equals(utterance.label()) ? 1 : 0;
        }
        if (!dryRun) {
            write(pack.resolve(OWN), List.copyOf(byKey.values()));
        }
        return new Change(added, utterances.size() - added - unchanged, unchanged);
    }

    /** Writes utterances as the CSV that imports and {@code train} read; an existing file is replaced whole. */
    public static void write(Path file, List<Utterance> utterances) {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(half, csv(utterances), UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    public static String csv(List<Utterance> utterances) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("text", "label", "lang");
            for (Utterance utterance : utterances) {
                csv.writeRecord(utterance.text(), utterance.label(), utterance.lang() == null ? "" : utterance.lang());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory takes everything", impossible);
        }
        return text.toString();
    }

    private List<Utterance> read(String name) {
        Path file = pack.resolve(name);
        return Files.isRegularFile(file) ? UtteranceFile.read(file) : List.of();
    }

    private static String key(Utterance utterance) {
        return utterance.lang() + "\n" + utterance.text().strip();
    }
}
