package io.frontdesk.intent.training;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where PyTorch's native library comes from: the one that is packed with the program, or an operator's libtorch named by
 * {@value #VARIABLE}. Another version than the binding was made for loads without a word and computes nonsense, so it is
 * refused before anything is loaded.
 */
record TorchLibrary(@Nullable Path folder) {
    static final String VARIABLE = "PYTORCH_LIBRARY_PATH";
    static final String NEEDED = "2.7.1";

    /** The one binding for CUDA that this version of the engine brings. */
    private static final String CUDA_FLAVOR = "cu128";

    private static final String VERSION_FILE = "build-version";

    static TorchLibrary of(Map<String, String> environment) {
        return new TorchLibrary(Optional.ofNullable(environment.get(VARIABLE))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(null));
    }

    /** Nothing where the library fits, else {@link NoGpu} with what is wrong in one sentence. */
    void refuseOthers() {
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new NoGpu(VARIABLE + " names " + folder + ", which is no folder");
        }
        String version = version(folder);
        if (!version.equals(NEEDED) && !version.startsWith(NEEDED + "+")) {
            throw new NoGpu(VARIABLE + " names libtorch " + version + " in " + folder + "; it must be " + NEEDED
                    + " exactly, another version would compute nonsense");
        }
    }

    /** Which of its bindings the engine needs for this library; nothing where it finds out for itself. */
    Optional<String> flavor() {
        return Optional.ofNullable(folder)
                .map(place -> Files.exists(place.resolve("libtorch_cuda.so")) ? CUDA_FLAVOR : "cpu");
    }

    /** The version as libtorch's archive states it, beside its {@code lib} folder. */
    private static String version(Path folder) {
        for (Path place : new Path[] {folder.resolveSibling(VERSION_FILE), folder.resolve(VERSION_FILE)}) {
            if (Files.isRegularFile(place)) {
                try {
                    return Files.readString(place).strip();
                } catch (IOException unreadable) {
                    throw new NoGpu(place + " cannot be read, so that the version of libtorch is unknown");
                }
            }
        }
        throw new NoGpu(VARIABLE + " names " + folder + ", but there is no " + VERSION_FILE
                + " file beside it, so that its version is unknown; it must be " + NEEDED);
    }
}
