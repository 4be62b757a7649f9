package io.frontdesk.chat.mining.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The pack's {@code intents.csv}: what intents are called where people choose between them. */
final class IntentTable {
    private final Path file;

    IntentTable(Path file) {
        this.file = file;
    }

    /** Adds a row unless there is one; does nothing where a pack names no intents. The next start reads it. */
    void add(String intent, String title) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            List<CsvRecord> rows = rows();
            if (!rows.isEmpty()
                    && rows.stream().noneMatch(row -> row.getField(0).equals(intent))) {
                write(rows, intent, title);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private List<CsvRecord> rows() throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private void write(List<CsvRecord> rows, String intent, String title) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (CsvWriter csv = CsvWriter.builder().build(half, UTF_8)) {
            rows.forEach(row -> csv.writeRecord(row.getFields()));
            csv.writeRecord(rows.getFirst().getFields().stream()
                    .map(column -> cell(column, intent, title))
                    .toList());
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String cell(String column, String intent, String title) {
        return switch (column) {
            case "intent" -> intent;
            case "title_en", "title_zh", "definition_en", "definition_zh" -> title;
            case "sensitive" -> "false";
            default -> "";
        };
    }
}
