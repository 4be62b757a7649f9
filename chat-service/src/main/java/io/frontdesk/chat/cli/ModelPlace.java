package io.frontdesk.chat.cli;

import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelStore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the folder of a model named on the command line: a path, or {@code LANG/VERSION} in a data folder. */
final class ModelPlace {
    private ModelPlace() {}

    static Path of(Path data, String model) {
        Path folder = Path.of(model);
        int slash = model.indexOf('/');
        if (Files.isDirectory(folder) || slash < 1 || model.indexOf('/', slash + 1) >= 0) {
            return folder;
        }
        return ModelStore.in(data.resolve("models")).place(model.substring(0, slash), model.substring(slash + 1));
    }

    static ModelFolder open(Path data, String model) {
        return ModelFolder.open(of(data, model));
    }

    /** The folders of all models in {@code data}. */
    static List<Path> all(Path data) {
        ModelStore store = ModelStore.in(data.resolve("models"));
        return store.languages().stream()
                .flatMap(lang -> store.versions(lang).stream().map(version -> store.place(lang, version)))
                .toList();
    }
}
