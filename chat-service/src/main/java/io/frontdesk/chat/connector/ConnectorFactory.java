package io.frontdesk.chat.connector;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the connectors of the pack in {@code frontdesk.pack}; there are none where it has no file of them. */
@Factory
final class ConnectorFactory {
    @Singleton
    Connectors connectors(@Value("${frontdesk.pack:}") String folder, RequestWriter requests, Caller caller) {
        Path file = Path.of(folder, "connectors.json");
        return new Connectors(Files.isRegularFile(file) ? ConnectorFile.read(file) : List.of(), requests, caller);
    }
}
