package io.frontdesk.intent.registry;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations that survive a power cut: what is renamed was on the disk before. */
final class DurableFiles {
    private DurableFiles() {}

    static void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
    }

    /** Makes the names in {@code folder} durable; file systems that cannot are left as they are. */
    static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folder; there a rename is durable by itself.
        }
    }

    static void replace(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(parent(file), ".new-", ".tmp");
        Files.write(fresh, content);
        syncFile(fresh);
        Files.move(fresh, file, ATOMIC_MOVE);
        syncFolder(parent(file));
    }

    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " has no folder above it");
        }
        return parent;
    }
}
