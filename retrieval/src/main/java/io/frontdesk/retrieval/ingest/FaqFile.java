package io.frontdesk.retrieval.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a knowledge file: CSV, XLSX, JSON lines, JSON, Markdown, Rasa YAML, or a ZIP of these, told by name and content.
 * Changes nothing but its result; a bad file is a result too.
 */
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
        return new Upload(settings).read(content, name);
    }
}
