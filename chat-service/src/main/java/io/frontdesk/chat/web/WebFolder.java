package io.frontdesk.chat.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The built pages on disk. Never leaves its folder; a file that changed is read again. */
@Singleton
final class WebFolder {
    private static final int MOST_FILES = 500;

    private final Path root;
    private final Map<Path, Loaded> loaded = new ConcurrentHashMap<>();

    private record Loaded(FileTime changed, WebFile file) {}

    WebFolder(@Value("${frontdesk.home:.}") String home) {
        this.root = Path.of(home).resolve("web").toAbsolutePath().normalize();
    }

    /** The file at {@code relative}, or nothing where there is none or the path points outside. */
    Optional<WebFile> find(String relative) {
        Path path;
        try {
            path = root.resolve(relative).normalize();
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
        if (!path.startsWith(root) || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(path));
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    private WebFile read(Path path) throws IOException {
        FileTime changed = Files.getLastModifiedTime(path);
        Loaded known = loaded.get(path);
        if (known != null && known.changed().equals(changed)) {
            return known.file();
        }
        WebFile file = WebFile.of(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        if (loaded.size() < MOST_FILES) {
            loaded.put(path, new Loaded(changed, file));
        }
        return file;
    }
}
