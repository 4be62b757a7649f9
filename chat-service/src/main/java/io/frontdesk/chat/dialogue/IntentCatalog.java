package io.frontdesk.chat.dialogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.chat.answer.BrokenPack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The intents a company knows, in the order of its {@code intents.csv}; those that are added meanwhile come last. */
public final class IntentCatalog {
    private volatile Map<String, IntentTopic> byIntent;

    public IntentCatalog(List<IntentTopic> topics) {
        Map<String, IntentTopic> all = new LinkedHashMap<>();
        topics.forEach(topic -> all.put(topic.intent(), topic));
        this.byIntent = all;
    }

    /** Knows {@code topic} as well from now on, unless there is one of its name. */
    public synchronized void add(IntentTopic topic) {
        Map<String, IntentTopic> all = new LinkedHashMap<>(byIntent);
        all.putIfAbsent(topic.intent(), topic);
        byIntent = all;
    }

    public static IntentCatalog read(Path file) {
        try {
            return new IntentCatalog(CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream()
                    .map(IntentCatalog::topic)
                    .toList());
        } catch (IOException | CsvParseException | NoSuchElementException broken) {
            throw new BrokenPack(
                    file,
                    "it needs the columns intent, title_en, title_zh, definition_en, " + "definition_zh and sensitive",
                    broken);
        }
    }

    public List<IntentTopic> topics() {
        return List.copyOf(byIntent.values());
    }

    public Optional<IntentTopic> find(String intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    boolean isSensitive(String intent) {
        return find(intent).map(IntentTopic::sensitive).orElse(false);
    }

    private static IntentTopic topic(NamedCsvRecord row) {
        return new IntentTopic(
                row.getField("intent"),
                row.getField("title_en"),
                row.getField("title_zh"),
                row.getField("definition_en"),
                row.getField("definition_zh"),
                Boolean.parseBoolean(row.getField("sensitive")));
    }
}
