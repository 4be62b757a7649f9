package io.frontdesk.retrieval.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a knowledge file is written. */
public enum FileFormat {
    CSV("csv tsv txt"),
    XLSX("xlsx xlsm"),
    JSONL("jsonl ndjson"),
    JSON("json"),
    MARKDOWN("md markdown"),
    YAML("yml yaml"),
    ZIP("zip"),
    UNKNOWN("");

    private final String extensions;

    FileFormat(String extensions) {
        this.extensions = extensions;
    }

    /** The format that a file's name promises. */
    static Optional<FileFormat> named(String name) {
        String extension = extension(name);
        return Arrays.stream(values())
                .filter(format -> format != UNKNOWN)
                .filter(format -> Arrays.asList(format.extensions.split(" ")).contains(extension))
                .findFirst();
    }

    /** What follows the last dot of a name, in small letters. */
    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    boolean isText() {
        return this != XLSX && this != ZIP && this != UNKNOWN;
    }
}
