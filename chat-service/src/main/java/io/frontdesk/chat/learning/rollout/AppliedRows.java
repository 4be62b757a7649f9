package io.frontdesk.chat.learning.rollout;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Which row of the rollouts this node acted on last, in its own data folder: another node may have been away. */
@Singleton
final class AppliedRows {
    private static final String FILE = "rollout";

    private final Path models;

    AppliedRows(@Value("${frontdesk.data:data}") String data) {
        this.models = Path.of(data).resolve("models");
    }

    boolean has(Rollout row) {
        try {
            return Files.readString(file(row)).strip().equals(name(row));
        } catch (NoSuchFileException never) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file(row), unreadable);
        }
    }

    void note(Rollout row) {
        Path file = file(row);
        Path half = file.resolveSibling(FILE + ".half");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(half, name(row) + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private Path file(Rollout row) {
        return models.resolve(row.lang()).resolve(FILE);
    }

    private static String name(Rollout row) {
        return row.id() + " " + row.revision();
    }
}
