package io.frontdesk.chat.dialogue;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the intents of the pack in {@code frontdesk.pack}; there are none where it has no file of them. */
@Factory
final class CatalogFactory {
    @Singleton
    IntentCatalog catalog(@Value("${frontdesk.pack:}") String folder) {
        Path file = Path.of(folder, "intents.csv");
        return Files.isRegularFile(file) ? IntentCatalog.read(file) : new IntentCatalog(List.of());
    }
}
