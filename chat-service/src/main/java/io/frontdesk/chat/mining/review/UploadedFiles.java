package io.frontdesk.chat.mining.review;

import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Uploads that are not masked yet, on disk only until they have been read; what a crash left goes at the next start. */
@Singleton
final class UploadedFiles implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(UploadedFiles.class);

    private final Path folder;

    UploadedFiles(@Value("${frontdesk.data:data}") String data) {
        this.folder = new DataFolder(Path.of(data)).root().resolve("mining");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (Files.isDirectory(folder)) {
            left().forEach(this::delete);
        }
    }

    /** Keeps what {@code content} gives until it is deleted. */
    Path keep(InputStream content) throws IOException {
        Path kept = Files.createTempFile(Files.createDirectories(folder), "import", ".part");
        Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("{} cannot be deleted; it holds past conversations unmasked", file);
        }
    }

    private List<Path> left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }
}
