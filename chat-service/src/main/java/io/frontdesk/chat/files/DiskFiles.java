package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.FileId;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Contents in a folder, spread over subfolders by the end of their ids. */
@Singleton
@Requires(missingProperty = "frontdesk.files.s3.bucket")
final class DiskFiles implements FileStore {
    private static final int SHELF = 2;

    private final Path folder;

    DiskFiles(FileSettings settings) {
        this.folder = settings.path();
    }

    @Override
    public void put(FileId id, Path file) throws IOException {
        Path shelf = shelf(id);
        Files.createDirectories(shelf);
        Files.move(file, place(id), StandardCopyOption.ATOMIC_MOVE);
        makeDurable(shelf);
        makeDurable(folder);
    }

    @Override
    public Optional<InputStream> open(FileId id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(place(id)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(FileId id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    @Override
    public List<FileId> putBefore(Instant time) throws IOException {
        List<FileId> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> shelves = Files.list(folder)) {
                for (Path shelf : shelves.filter(DiskFiles::isShelf).toList()) {
                    found.addAll(putBefore(shelf, time));
                }
            }
        }
        return found;
    }

    private static List<FileId> putBefore(Path shelf, Instant time) throws IOException {
        List<FileId> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(shelf)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    FileId.parse(file.getFileName().toString()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isShelf(Path path) {
        return path.getFileName().toString().length() == SHELF && Files.isDirectory(path);
    }

    private Path place(FileId id) {
        return shelf(id).resolve(id.toString());
    }

    private Path shelf(FileId id) {
        String name = id.toString();
        return folder.resolve(name.substring(name.length() - SHELF));
    }

    /** The name must survive a crash as well as the bytes; where folders cannot be synced, they need not be. */
    private static void makeDurable(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
