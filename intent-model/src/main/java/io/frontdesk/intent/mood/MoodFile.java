package io.frontdesk.intent.mood;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.data.RowProblem;
import io.frontdesk.intent.data.TextDecoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Reads texts with their moods from CSV with the header {@code text,mood,anger,lang}. Takes all rows or none. */
public final class MoodFile {
    private MoodFile() {}

    /** The examples in {@code file}; {@link BadUtterances} names every row that is none. */
    public static List<MoodExample> read(Path file) {
        String name = String.valueOf(file.getFileName());
        List<RowProblem> problems = new ArrayList<>();
        List<MoodExample> examples = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(file, name))) {
            for (NamedCsvRecord row : rows) {
                try {
                    examples.add(example(row));
                } catch (IllegalArgumentException | NoSuchElementException bad) {
                    problems.add(new RowProblem(row.getStartingLineNumber(), "", String.valueOf(bad.getMessage())));
                }
            }
        } catch (CsvParseException | IOException unreadable) {
            problems.add(new RowProblem(0, "", "is no CSV: " + unreadable.getMessage()));
        }
        if (problems.isEmpty() && examples.isEmpty()) {
            problems.add(new RowProblem(0, "", "holds no text"));
        }
        if (!problems.isEmpty()) {
            throw new BadUtterances(name, problems);
        }
        return examples;
    }

    private static String text(Path file, String name) {
        try {
            return TextDecoding.decode(Files.readAllBytes(file))
                    .orElseThrow(() -> whole(name, "is not text in UTF-8, UTF-16 or GB18030"));
        } catch (IOException missing) {
            throw whole(name, "cannot be read");
        }
    }

    private static MoodExample example(NamedCsvRecord row) {
        String anger = row.getField("anger").strip();
        if (!anger.matches("[0-3]")) {
            throw new IllegalArgumentException("anger must be 0 to 3, got \"" + anger + '"');
        }
        String text = row.getField("text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text is empty");
        }
        return new MoodExample(text, mood(row.getField("mood").strip()), Integer.parseInt(anger), row.getField("lang"));
    }

    private static Mood mood(String name) {
        return Arrays.stream(Mood.values())
                .filter(mood -> mood.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "mood must be negative, neutral or positive, got \"" + name + '"'));
    }

    private static BadUtterances whole(String name, String problem) {
        return new BadUtterances(name, List.of(new RowProblem(0, "", problem)));
    }
}
