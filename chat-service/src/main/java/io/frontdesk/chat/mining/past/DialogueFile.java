package io.frontdesk.chat.mining.past;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads a file of past conversations by its name: CSV (or TSV), JSON lines, or JSON as Chatwoot's API gives it. */
public final class DialogueFile {
    public static final long LARGEST = 500L * 1024 * 1024;

    private DialogueFile() {}

    /**
     * The messages of {@code file}, each handed through {@code masking} before anything else happens to it.
     *
     * @param name what the file is called where it came from
     */
    public static DialogueImport read(Path file, String name, UnaryOperator<String> masking) throws IOException {
        if (Files.size(file) > LARGEST) {
            return DialogueImport.refused(name + " is larger than " + LARGEST / 1024 / 1024 + " MB");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.matches(".*\\.(csv|tsv|txt|jsonl|ndjson|json)")) {
            return DialogueImport.refused(name + " is neither .csv, .tsv, .jsonl nor .json");
        }
        Optional<BufferedReader> text = FileText.open(file);
        if (text.isEmpty()) {
            return DialogueImport.refused(name + " is in no known encoding (UTF-8, UTF-16, GB18030)");
        }
        try (BufferedReader reader = text.get()) {
            return read(reader, lower, new Gathering(masking));
        }
    }

    private static DialogueImport read(BufferedReader reader, String name, Gathering gathering) throws IOException {
        if (name.endsWith(".json")) {
            return JsonDialogues.readDocument(reader, gathering);
        }
        boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        return lines ? JsonDialogues.readLines(reader, gathering) : CsvDialogues.read(reader, gathering);
    }
}
