package io.frontdesk.retrieval.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where corpora lie: one folder a version, and the file {@code current} that names the served one. */
final class CorpusFolder {
    private static final int KEPT = 3;

    private final Path root;

    private CorpusFolder(Path root) {
        this.root = root;
    }

    static CorpusFolder in(Path root) throws IOException {
        Files.createDirectories(root);
        return new CorpusFolder(root);
    }

    /** The folder of the served version; a first one where none is named yet. */
    Path current() throws IOException {
        Path pointer = root.resolve("current");
        if (!Files.exists(pointer)) {
            return root.resolve(name(0));
        }
        String name = Files.readString(pointer).strip();
        if (!name.matches("v\\d{5}")) {
            throw new IOException(pointer + " names no version: '" + name + "'");
        }
        return root.resolve(name);
    }

    /** A folder for the next version, empty even where an earlier attempt broke off. */
    Path next() throws IOException {
        int highest = versions().stream()
                .mapToInt(folder ->
                        Integer.parseInt(folder.getFileName().toString().substring(1)))
                .max()
                .orElse(0);
        return root.resolve(name(highest + 1));
    }

    /** Makes {@code version} the served one: durable, and never half done. */
    void activate(Path version) throws IOException {
        Path temporary = root.resolve("current.tmp");
        try (FileChannel out = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(UTF_8.encode(version.getFileName().toString()));
            out.force(true);
        }
        Files.move(
                temporary,
                root.resolve("current"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes all but the newest versions; {@code served} always stays. */
    void prune(Path served) throws IOException {
        List<Path> versions = versions();
        for (Path version : versions.subList(0, Math.max(0, versions.size() - KEPT))) {
            if (!version.equals(served)) {
                delete(version);
            }
        }
    }

    /** All that are there, the oldest first. */
    List<Path> versions() throws IOException {
        try (Stream<Path> found = Files.list(root)) {
            return found.filter(folder -> folder.getFileName().toString().matches("v\\d{5}"))
                    .sorted()
                    .toList();
        }
    }

    /** Removes {@code folder} of a version and all in it. */
    void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String name(int number) {
        return "v%05d".formatted(number);
    }
}
