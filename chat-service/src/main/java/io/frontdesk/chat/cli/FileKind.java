package io.frontdesk.chat.cli;

import io.frontdesk.retrieval.ingest.TextDecoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file to import holds, told by the columns of its first row or the keys of its first object. */
enum FileKind {
    FAQ,
    TEMPLATES,
    UTTERANCES;

    private static final Set<String> ONLY_FAQ = Set.of("xlsx", "xlsm", "md", "markdown", "json", "yml", "yaml", "zip");

    static FileKind of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (ONLY_FAQ.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return FAQ;
        }
        String first = firstLine(file);
        List<String> names = List.of(first.toLowerCase(Locale.ROOT).split("[^a-z_]+"));
        if (names.contains("question") || names.contains("answer")) {
            return FAQ;
        }
        if (names.contains("label")) {
            return UTTERANCES;
        }
        return names.contains("intent") && names.contains("text") ? TEMPLATES : FAQ;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new BadUsage(file + " does not exist");
        } catch (IOException unreadable) {
            throw new BadUsage(file + " cannot be read");
        }
    }

    private static String firstLine(Path file) {
        return TextDecoding.decode(bytes(file))
                .flatMap(text -> text.lines().findFirst())
                .orElse("");
    }
}
