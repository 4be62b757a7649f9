package io.frontdesk.chat.learning.lineage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelStore;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models of this machine's data folder; one that another machine trained is fetched from the database they share. What is
 * fetched comes to its place whole and proven by its manifest, or not at all. Blocks the caller.
 */
@Singleton
public final class ModelShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ModelShelf.class);
    private static final int KEPT = 8;

    private final LearningSettings settings;
    private final Database database;
    private final ModelParts parts;

    public ModelShelf(LearningSettings settings, Database database, ModelParts parts) {
        this.settings = settings;
        this.database = database;
        this.parts = parts;
    }

    /** Where the model lies or would lie. */
    public Path place(String lang, String version) {
        return store().place(lang, version);
    }

    /** The model, fetched where it is not here; {@link CorruptModel} where it is nowhere. */
    public synchronized ModelFolder fetch(String lang, String version) {
        Path place = place(lang, version);
        if (!ModelFolder.isOne(place) && database.isShared()) {
            fetch(version, place);
        }
        return ModelFolder.open(place);
    }

    /** Whether {@link #fetch} would have to bring it and could. */
    public boolean isElsewhere(String lang, String version) {
        return database.isShared() && !ModelFolder.isOne(place(lang, version)) && parts.has(version);
    }

    /** Lets the other machines have it. */
    public void share(String lang, String version) throws IOException {
        if (database.isShared()) {
            parts.put(version, ModelFolder.open(place(lang, version)));
        }
    }

    /** Takes from the database what is old and not in {@code needed}; every machine keeps what it has. */
    public void tidy(String lang, Collection<String> needed) {
        if (database.isShared()) {
            parts.prune(lang, KEPT, needed);
        }
    }

    private void fetch(String version, Path place) {
        try {
            Files.createDirectories(place.getParent());
            Path half = Files.createTempDirectory(place.getParent(), ".fetched-");
            try {
                parts.copyTo(half, version);
                requireSame(ModelFolder.open(half).verify(), version);
                Files.move(half, place, ATOMIC_MOVE);
                LOG.info("fetched the model {}", version);
            } finally {
                delete(half);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the model " + version + " cannot be brought here", unwritable);
        }
    }

    private static void requireSame(ModelFolder fetched, String version) {
        if (!fetched.version().equals(version)) {
            throw new CorruptModel("the database holds " + fetched.version() + " under the name " + version);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    private ModelStore store() {
        return ModelStore.in(settings.data().models());
    }
}
