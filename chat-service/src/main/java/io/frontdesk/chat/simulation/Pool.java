package io.frontdesk.chat.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.chat.simulation.Saying.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** All that the customers of a simulation say: texts that are never imported. */
public record Pool(List<Saying> sayings) {
    private static final List<String> COLUMNS = List.of("text", "lang", "need", "kind");
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    public Pool {
        sayings = List.copyOf(sayings);
    }

    /** A file of the pool cannot be taken; the sentence names file, line and reason. */
    public static final class BadPool extends RuntimeException {
        BadPool(String sentence) {
            super(sentence);
        }
    }

    /** Reads every {@code .csv} of {@code folder}, in the order of their names; a text that is there twice counts once. */
    public static Pool in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        List<Saying> sayings = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Path file : files) {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
                Saying saying = read(row, file);
                if (texts.add(saying.lang() + saying.text().strip().toLowerCase(Locale.ROOT))) {
                    sayings.add(saying);
                }
            }
        }
        if (sayings.isEmpty()) {
            throw new BadPool(folder + " holds no CSV with " + String.join(",", COLUMNS));
        }
        return new Pool(sayings);
    }

    private static Saying read(NamedCsvRecord row, Path file) {
        String place = file + " line " + row.getStartingLineNumber() + ": ";
        for (String column : COLUMNS) {
            if (row.findField(column).filter(text -> !text.isBlank()).isEmpty()) {
                throw new BadPool(place + "'" + column + "' is missing");
            }
        }
        String lang = row.getField("lang").strip();
        if (!LANGUAGES.contains(lang)) {
            throw new BadPool(place + "'lang' must be en or zh, got " + lang);
        }
        try {
            Kind kind = Kind.valueOf(row.getField("kind").strip().toUpperCase(Locale.ROOT));
            return new Saying(
                    row.getField("text").strip(), lang, row.getField("need").strip(), kind);
        } catch (IllegalArgumentException unknown) {
            throw new BadPool(place + "'kind' must be steady, drift or surge, got " + row.getField("kind"));
        }
    }
}
