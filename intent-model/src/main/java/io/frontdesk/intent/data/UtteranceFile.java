package io.frontdesk.intent.data;

import io.frontdesk.intent.Utterance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads labelled utterances from CSV ({@code text,label[,lang]} with a header row) or JSONL (one object a line, as the
 * server exports turns). Takes all rows or none.
 */
public final class UtteranceFile {
    private static final long MAX_BYTES = 512L << 20;

    private UtteranceFile() {}

    /** The utterances of {@code file}; {@link BadUtterances} names every row that is none. */
    public static List<Utterance> read(Path file) {
        UtteranceImport found = scan(file);
        if (!found.problems().isEmpty()) {
            throw new BadUtterances(name(file), found.problems());
        }
        return found.utterances();
    }

    /** Good and bad rows side by side, for callers that skip the bad ones on purpose. */
    public static UtteranceImport scan(Path file) {
        return scan(bytes(file), name(file));
    }

    /** The same for a file that is already in memory; its {@code name} tells the format. */
    public static UtteranceImport scan(byte[] bytes, String name) {
        List<RowProblem> problems = new ArrayList<>();
        List<UtteranceRow> rows = rows(bytes, name, problems);
        List<Utterance> utterances = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        LabelSpelling spelling = new LabelSpelling();
        for (UtteranceRow row : rows) {
            Optional<Utterance> utterance = row.toUtterance(problems);
            utterance.ifPresent(good -> {
                utterances.add(good);
                lines.add(row.line());
                spelling.add(row.line(), good.label());
            });
        }
        problems.addAll(spelling.problems());
        if (problems.isEmpty() && utterances.isEmpty()) {
            problems.add(new RowProblem(0, "", "holds no utterance"));
        }
        problems.sort(Comparator.comparingLong(RowProblem::line));
        return new UtteranceImport(utterances, lines, problems);
    }

    private static List<UtteranceRow> rows(byte[] bytes, String name, List<RowProblem> problems) {
        Optional<String> text = TextDecoding.decode(bytes);
        if (text.isEmpty()) {
            problems.add(new RowProblem(0, "", "is not text in UTF-8, UTF-16 or GB18030"));
            return List.of();
        }
        if (text.get().isBlank()) {
            problems.add(new RowProblem(0, "", "is empty"));
            return List.of();
        }
        return isJsonLines(name) ? JsonLines.rows(text.get(), problems) : CsvRows.rows(text.get(), problems);
    }

    private static boolean isJsonLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw whole(file, "is a folder, not a file");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw whole(file, "is larger than " + (MAX_BYTES >> 20) + " MB");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw whole(file, "does not exist");
        } catch (IOException e) {
            throw whole(file, "cannot be read");
        }
    }

    private static BadUtterances whole(Path file, String reason) {
        return new BadUtterances(name(file), List.of(new RowProblem(0, "", reason)));
    }

    private static String name(Path file) {
        return file.toString();
    }
}
