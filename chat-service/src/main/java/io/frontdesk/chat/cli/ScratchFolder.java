package io.frontdesk.chat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone with all that is in it once it is closed. */
record ScratchFolder(Path path) implements AutoCloseable {
    static ScratchFolder open() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("frontdesk-evaluate"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
