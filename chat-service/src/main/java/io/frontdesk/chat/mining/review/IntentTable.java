package io.frontdesk.chat.mining.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.chat.dialogue.IntentTopic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The pack's {@code intents.csv}: what intents are called where people choose between them. */
public final class IntentTable {
    /** Two who add at once would lose one row. */
    private static final ReentrantLock CHANGES = new ReentrantLock();

    private static final List<String> COLUMNS =
            List.of("intent", "title_en", "title_zh", "definition_en", "definition_zh", "sensitive");

    private final Path file;

    public IntentTable(Path file) {
        this.file = file;
    }

    /** Adds a row of one title for all languages; see {@link #add(IntentTopic)}. */
    void add(String intent, String title) {
        add(new IntentTopic(intent, title, title, title, title, false));
    }

    /** Adds a row unless there is one; the first one makes the table. The next start reads it. */
    public void add(IntentTopic topic) {
        CHANGES.lock();
        try {
            addUnlessThere(topic);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        } finally {
            CHANGES.unlock();
        }
    }

    private void addUnlessThere(IntentTopic topic) throws IOException {
        List<CsvRecord> rows = rows();
        if (rows.stream().noneMatch(row -> row.getField(0).equals(topic.intent()))) {
            write(rows, topic);
        }
    }

    private List<CsvRecord> rows() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private void write(List<CsvRecord> rows, IntentTopic topic) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        List<String> columns = rows.isEmpty() ? COLUMNS : rows.getFirst().getFields();
        try (CsvWriter csv = CsvWriter.builder().build(half, UTF_8)) {
            csv.writeRecord(columns);
            rows.stream().skip(1).forEach(row -> csv.writeRecord(row.getFields()));
            csv.writeRecord(columns.stream().map(column -> cell(column, topic)).toList());
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String cell(String column, IntentTopic topic) {
        return switch (column) {
            case "intent" -> topic.intent();
            case "title_en" -> topic.titleEn();
            case "title_zh" -> topic.titleZh();
            case "definition_en" -> topic.definitionEn();
            case "definition_zh" -> topic.definitionZh();
            case "sensitive" -> String.valueOf(topic.sensitive());
            default -> "";
        };
    }
}
