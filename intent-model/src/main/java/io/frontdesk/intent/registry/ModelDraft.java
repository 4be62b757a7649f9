package io.frontdesk.intent.registry;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A model folder being written, in a hidden folder beside its place. {@link #publish} makes it durable and moves it
 * there in one step; a draft that is closed without that leaves nothing behind.
 */
public final class ModelDraft implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelDraft.class);

    private final Path target;
    private final Path draft;
    private boolean published;

    private ModelDraft(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /** A draft of {@code target}, which must not exist, be empty, or be a model folder, which is then replaced. */
    public static ModelDraft of(Path target) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        refuseForeign(place);
        Path parent = DurableFiles.parent(place);
        Files.createDirectories(parent);
        return new ModelDraft(place, Files.createTempDirectory(parent, ".draft-"));
    }

    /** Refuses a folder that holds something else than a model, before hours are spent on filling it. */
    public static void refuseForeign(Path target) throws IOException {
        if (!Files.exists(target) || ModelFolder.isOne(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException(target + " is a file, not a model folder");
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new IOException(target + " is not empty and is no model folder");
            }
        }
    }

    /** Where the file of that name is to be written. */
    public Path file(String name) {
        return draft.resolve(name);
    }

    public void write(String name, byte[] content) throws IOException {
        Files.write(file(name), content);
    }

    public void writeJson(String name, Object value) throws IOException {
        write(name, ModelJson.write(value));
    }

    /** Hashes every file, writes the manifest, makes all of it durable and moves it to its place. */
    public ModelFolder publish(String version, ModelOrigin origin) throws IOException {
        Map<String, String> hashes = hashes();
        for (String required : ModelFolder.REQUIRED) {
            if (!hashes.containsKey(required)) {
                throw new IllegalStateException(required + " was not written");
            }
        }
        writeJson(ModelFolder.MANIFEST, Manifest.of(version, origin, hashes));
        syncAll();
        moveIn();
        published = true;
        return ModelFolder.open(target);
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files()) {
            hashes.put(String.valueOf(file.getFileName()), FileHash.of(file));
        }
        return hashes;
    }

    private void syncAll() throws IOException {
        for (Path file : files()) {
            DurableFiles.syncFile(file);
        }
        DurableFiles.syncFolder(draft);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(draft)) {
            return files.toList();
        }
    }

    private void moveIn() throws IOException {
        Path parent = DurableFiles.parent(target);
        if (Files.exists(target)) {
            refuseForeign(target);
            Path old = Files.createTempDirectory(parent, ".old-");
            Files.move(target, old.resolve("model"), ATOMIC_MOVE);
            Files.move(draft, target, ATOMIC_MOVE);
            DurableFiles.deleteTree(old);
        } else {
            Files.move(draft, target, ATOMIC_MOVE);
        }
        DurableFiles.syncFolder(parent);
    }

    @Override
    public void close() {
        if (published) {
            return;
        }
        try {
            DurableFiles.deleteTree(draft);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("could not remove the unfinished model {}", draft, e);
        }
    }
}
