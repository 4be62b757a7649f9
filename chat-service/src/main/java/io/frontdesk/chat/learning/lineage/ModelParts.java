package io.frontdesk.chat.learning.lineage;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Model folders in the database, for machines that share it and no disk. The manifest is put in last, so that what has one is
 * whole. Blocks the caller.
 */
@Singleton
public final class ModelParts {
    /** So much at once that a message that waits behind it does not notice. */
    private static final int PART_BYTES = 1 << 18;

    private final Store store;

    public ModelParts(Store store) {
        this.store = store;
    }

    public boolean has(String version) {
        return count("SELECT COUNT(*) FROM model_part WHERE version = :version AND file = :file", version) > 0;
    }

    /** Whether one of the files {@code names} is stored. */
    boolean hasAny(String version, List<String> names) {
        return store.readNow(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM model_part WHERE version = :version AND file IN (<names>)")
                        .bind("version", version)
                        .bindList("names", names)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** Puts a sound folder in; what was left there by somebody who was cut off is replaced. */
    void put(String version, ModelFolder folder) throws IOException {
        drop(version);
        List<String> names = new ArrayList<>(folder.verify().manifest().files().keySet());
        names.add(ModelFolder.MANIFEST);
        for (String name : names) {
            put(version, name, folder.file(name));
        }
    }

    private void put(String version, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long part = 0;
            for (byte[] bytes = in.readNBytes(PART_BYTES);
                    bytes.length > 0 || part == 0;
                    bytes = in.readNBytes(PART_BYTES)) {
                insert(version, name, part++, bytes);
            }
        }
    }

    private void insert(String version, String name, long part, byte[] body) {
        change(handle -> handle.createUpdate("INSERT INTO model_part (version, file, part, body) "
                        + "VALUES (:version, :file, :part, :body) ON CONFLICT (version, file, part) "
                        + "DO UPDATE SET body = excluded.body")
                .bind("version", version)
                .bind("file", name)
                .bind("part", part)
                .bind("body", body)
                .execute());
    }

    /** Writes the folder of {@code version} to {@code folder}, which must be there; says nothing of whether it is sound. */
    void copyTo(Path folder, String version) throws IOException {
        List<String> names = store.readNow(handle -> handle.createQuery(
                        "SELECT DISTINCT file FROM model_part WHERE version = :version ORDER BY file")
                .bind("version", version)
                .mapTo(String.class)
                .list());
        if (!names.contains(ModelFolder.MANIFEST)) {
            throw new CorruptModel("the database holds no whole model " + version);
        }
        for (String name : names) {
            if (!name.equals(String.valueOf(Path.of(name).getFileName()))) {
                throw new CorruptModel("the database's model " + version + " has a file that leads elsewhere");
            }
            copy(folder.resolve(name), version, name);
        }
    }

    private void copy(Path to, String version, String name) throws IOException {
        long parts = store.readNow(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM model_part WHERE version = :version AND file = :file")
                .bind("version", version)
                .bind("file", name)
                .mapTo(Long.class)
                .one());
        try (OutputStream out = Files.newOutputStream(to)) {
            for (long part = 0; part < parts; part++) {
                out.write(body(version, name, part));
            }
        }
    }

    private byte[] body(String version, String name, long part) {
        return store.readNow(handle -> handle.createQuery(
                        "SELECT body FROM model_part " + "WHERE version = :version AND file = :file AND part = :part")
                .bind("version", version)
                .bind("file", name)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> new CorruptModel("the database's model " + version + " lacks a part of " + name)));
    }

    /** Takes a version out; it can no longer be fetched. */
    void drop(String version) {
        change(handle -> handle.createUpdate("DELETE FROM model_part WHERE version = :version AND file = :file")
                .bind("version", version)
                .bind("file", ModelFolder.MANIFEST)
                .execute());
        change(handle -> handle.execute("DELETE FROM model_part WHERE version = ?", version));
    }

    /** Takes out all but the newest {@code keep} versions of {@code lang}, and those in {@code needed}. */
    void prune(String lang, int keep, Collection<String> needed) {
        List<String> stored = store.readNow(handle -> handle.createQuery("SELECT version FROM model_version "
                        + "WHERE lang = :lang AND version IN (SELECT version FROM model_part WHERE file = :file) "
                        + "ORDER BY created_at DESC, version DESC")
                .bind("lang", lang)
                .bind("file", ModelFolder.MANIFEST)
                .mapTo(String.class)
                .list());
        stored.stream().skip(keep).filter(version -> !needed.contains(version)).forEach(this::drop);
    }

    private long count(String sql, String version) {
        return store.readNow(handle -> handle.createQuery(sql)
                .bind("version", version)
                .bind("file", ModelFolder.MANIFEST)
                .mapTo(Long.class)
                .one());
    }

    private <T> T change(Function<Handle, T> change) {
        return requireNonNull(store.change(change).block());
    }
}
