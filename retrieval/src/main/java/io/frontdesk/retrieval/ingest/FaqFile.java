package io.frontdesk.retrieval.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a FAQ file by its name: {@code .jsonl} is JSON lines, {@code .csv} is CSV. Changes nothing but its result. */
public final class FaqFile {
    private FaqFile() {}

    public static FaqImport read(Path file) throws IOException {
        return read(Files.readAllBytes(file), file.getFileName().toString());
    }

    public static FaqImport read(byte[] content, String name) {
        return read(content, name, ReadSettings.detect());
    }

    /** As {@link #read(byte[], String)}, with what the uploader knows better than the detection. */
    public static FaqImport read(byte[] content, String name, ReadSettings settings) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".csv") && !lower.endsWith(".jsonl")) {
            return refused(name + " is neither .csv nor .jsonl");
        }
        Optional<String> text = TextDecoding.decode(content);
        if (text.isEmpty()) {
            return refused(name + " is in no known encoding (UTF-8, UTF-16, GB18030)");
        }
        if (text.get().isBlank()) {
            return refused(name + " is empty");
        }
        return lower.endsWith(".csv") ? FaqCsvReader.read(text.get()) : FaqJsonlReader.read(text.get());
    }

    private static FaqImport refused(String reason) {
        return FaqImport.refused(FileShape.of("", FileFormat.UNKNOWN), new RowProblem(1, "", reason));
    }
}
