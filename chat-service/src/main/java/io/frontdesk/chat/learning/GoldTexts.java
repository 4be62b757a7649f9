package io.frontdesk.chat.learning;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.chat.answer.BrokenPack;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The frozen texts of a pack that decide whether a model serves: the deciding half of {@code gold/gate.csv} or of what is
 * carved out where the pack has none, and the questions of {@code gold/gate-alone-queries.csv}, each of which means the
 * category of the entries that answer it. Nothing is learned from any of them, and no threshold of a classifier set by them.
 *
 * @param deciding those that have an intent
 * @param foreign those that have none
 * @param carved whether they were taken out of the texts to learn from, so that who learned from all of those has seen them
 * @param calibrating the half that thresholds are set by
 * @param learnable what is left of the pack's own texts to learn from
 */
public record GoldTexts(
        List<Utterance> deciding,
        List<Utterance> foreign,
        boolean carved,
        List<Utterance> calibrating,
        List<Utterance> learnable) {
    public GoldTexts {
        deciding = List.copyOf(deciding);
        foreign = List.copyOf(foreign);
        calibrating = List.copyOf(calibrating);
        learnable = List.copyOf(learnable);
    }

    public static GoldTexts of(Path pack, String lang) {
        List<Utterance> texts = new LabelledTexts(pack).of(lang);
        HeldOut parts = HeldOut.of(texts, read(pack, "gate.csv", lang));
        Set<TextKey> seen = new HashSet<>();
        List<Utterance> deciding = new ArrayList<>();
        List<Utterance> foreign = new ArrayList<>();
        Stream.of(
                        parts.decide().stream(),
                        questions(pack, lang, labels(texts)),
                        read(pack, "gate-oos.csv", lang).stream(),
                        read(pack, "gate-alone-oos.csv", lang).stream())
                .flatMap(each -> each)
                .filter(row -> seen.add(TextKey.of(row.text())))
                .forEach(row -> (row.isOutOfScope() ? foreign : deciding).add(row));
        return new GoldTexts(deciding, foreign, parts.carved(), parts.calibrate(), parts.learn());
    }

    private static Set<String> labels(List<Utterance> texts) {
        Set<String> labels = new HashSet<>();
        texts.stream().filter(row -> !row.isOutOfScope()).forEach(row -> labels.add(row.label()));
        return labels;
    }

    private static List<Utterance> read(Path pack, String name, String lang) {
        Path file = pack.resolve("gold").resolve(name);
        return Files.isRegularFile(file)
                ? UtteranceFile.read(file).stream()
                        .filter(row -> lang.equals(row.lang()))
                        .toList()
                : List.of();
    }

    private static Stream<Utterance> questions(Path pack, String lang, Set<String> labels) {
        Path file = pack.resolve("gold").resolve("gate-alone-queries.csv");
        Path faq = pack.resolve("faq.csv");
        if (!Files.isRegularFile(file) || !Files.isRegularFile(faq)) {
            return Stream.empty();
        }
        try {
            Map<String, String> categories = new HashMap<>();
            for (FaqEntry entry : FaqFile.read(faq).entries()) {
                categories.put(entry.id(), entry.category());
            }
            return CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream()
                    .filter(row -> lang.equals(row.getField("lang")))
                    .flatMap(row -> intent(row, categories)
                            .filter(labels::contains)
                            .map(label -> new Utterance(row.getField("query"), label, lang))
                            .stream());
        } catch (CsvParseException | NoSuchElementException broken) {
            throw new BrokenPack(file, "it needs the columns query, faq_id and lang", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** The one category of all entries that answer, where it is one. */
    private static Optional<String> intent(NamedCsvRecord row, Map<String, String> categories) {
        List<String> of = Stream.of(row.getField("faq_id").split("\\|"))
                .map(id -> categories.getOrDefault(id.strip(), ""))
                .distinct()
                .toList();
        return of.size() == 1 ? Optional.of(of.getFirst()) : Optional.empty();
    }
}
