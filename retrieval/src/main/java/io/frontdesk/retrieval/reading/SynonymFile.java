package io.frontdesk.retrieval.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.frontdesk.retrieval.ingest.TextDecoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code lang,words,meaning}, several words separated by {@code |}. */
public final class SynonymFile {
    private static final Set<String> LANGUAGES = Set.of(LanguageDetection.ENGLISH, LanguageDetection.CHINESE);

    private SynonymFile() {}

    /** The rules of a file, and the rows that are none. */
    public record SynonymImport(List<SynonymRule> rules, List<RowProblem> problems) {
        public SynonymImport {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /** What customers of any shop write for what: abbreviations, English words in Chinese, other regions' words. */
    public static List<SynonymRule> shipped() {
        String name = "synonyms.csv";
        try (InputStream in = requireNonNull(SynonymFile.class.getResourceAsStream(name), name)) {
            return parse(new String(in.readAllBytes(), UTF_8)).rules();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    public static SynonymImport read(byte[] content) {
        return TextDecoding.decode(content)
                .map(SynonymFile::parse)
                .orElseGet(() -> new SynonymImport(
                        List.of(), List.of(new RowProblem(1, "", "neither UTF-8, UTF-16 nor GB18030"))));
    }

    private static SynonymImport parse(String text) {
        List<SynonymRule> rules = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                rule(row, problems).ifPresent(rules::add);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string could not be read", impossible);
        }
        return new SynonymImport(rules, problems);
    }

    private static Optional<SynonymRule> rule(NamedCsvRecord row, List<RowProblem> problems) {
        String lang = row.findField("lang").orElse("").strip();
        if (!LANGUAGES.contains(lang)) {
            problems.add(new RowProblem(row.getStartingLineNumber(), "lang", "must be en or zh, is: " + lang));
            return Optional.empty();
        }
        List<String> words = Arrays.stream(row.findField("words").orElse("").split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        try {
            return Optional.of(new SynonymRule(
                    lang, words, row.findField("meaning").orElse("").strip()));
        } catch (IllegalArgumentException wrong) {
            problems.add(new RowProblem(row.getStartingLineNumber(), "words", String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }
}
