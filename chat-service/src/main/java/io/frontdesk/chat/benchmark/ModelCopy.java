package io.frontdesk.chat.benchmark;

import io.frontdesk.intent.registry.ModelStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Puts a model folder into the store of a running server: whole, or not there. */
final class ModelCopy {
    private ModelCopy() {}

    /** @return the version, which is the folder's name */
    static String into(ModelStore store, String lang, Path model) {
        String version = String.valueOf(model.toAbsolutePath().getFileName());
        Path place = store.place(lang, version);
        try {
            Files.createDirectories(place.getParent());
            Path half = Files.createTempDirectory(place.getParent(), ".copy-");
            try (Stream<Path> files = Files.list(model)) {
                List<Path> all = files.toList();
                for (Path file : all) {
                    Files.copy(file, half.resolve(file.getFileName()));
                }
            }
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            return version;
        } catch (IOException unwritable) {
            throw new BenchmarkFailed("the model could not be copied", unwritable);
        }
    }
}
