package io.frontdesk.chat.learning.lineage;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.conversation.Forgets;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ErasedTexts;
import io.frontdesk.intent.registry.ModelFolder;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * Flags the models that saw texts which were erased, and takes the texts out of their folders and out of the database. What an
 * erasure could not reach, because a machine was down or a disk refused, is done by the next {@link #look}.
 */
@Singleton
public final class Erasures implements Forgets {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final ModelVersions versions;
    private final ExampleStore examples;
    private final ModelShelf shelf;
    private final ModelParts parts;
    private final Database database;
    private final InstantSource clock;
    private final Set<String> clean = new HashSet<>();

    public Erasures(
            ModelVersions versions,
            ExampleStore examples,
            ModelShelf shelf,
            ModelParts parts,
            Database database,
            InstantSource clock) {
        this.versions = versions;
        this.examples = examples;
        this.shelf = shelf;
        this.parts = parts;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Void> forget(ConversationId id) {
        return Mono.<Void>fromRunnable(() -> versions.thatSaw(id).forEach(this::flag))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Does what is left to do; quick where that is nothing. */
    public void look() {
        for (String model : examples.modelsWithErased()) {
            versions.find(model).filter(version -> !version.isFlagged()).ifPresent(this::flag);
        }
        versions.flagged().forEach(this::takeOut);
    }

    private void flag(ModelVersion version) {
        if (versions.flag(version.version(), clock.instant())) {
            LOG.info("{} saw texts that were erased", version.version());
        }
        takeOut(version);
    }

    private synchronized void takeOut(ModelVersion version) {
        if (clean.contains(version.version())) {
            return;
        }
        try {
            Instant at = version.flaggedAt() == null ? clock.instant() : version.flaggedAt();
            boolean stored = database.isShared() && parts.hasAny(version.version(), ErasedTexts.files());
            if (stored) {
                shelf.fetch(version.lang(), version.version());
            }
            Path folder = shelf.place(version.lang(), version.version());
            if (ModelFolder.isOne(folder)) {
                ErasedTexts.takeOut(folder, at);
                if (stored) {
                    shelf.share(version.lang(), version.version());
                }
                clean.add(version.version());
            }
        } catch (CorruptModel broken) {
            LOG.error("{}: {}", version.version(), broken.getMessage());
        } catch (IOException refused) {
            throw new UncheckedIOException("the texts of " + version.version() + " cannot be taken out", refused);
        }
    }
}
