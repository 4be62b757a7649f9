package io.frontdesk.intent.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the texts that a model learned from out of its folder, where some of them were erased since, and marks the folder.
 * The model goes on serving; no other head can be learned over it any more. May be cut off at any moment and done again.
 */
public final class ErasedTexts {
    private static final String MARK = "saw-erased-texts";
    private static final List<String> KEPT = List.of(ModelFolder.TRAINING, ModelFolder.FEATURES);

    private ErasedTexts() {}

    /** The files of a model folder that hold texts, or what can be matched with them. */
    public static List<String> files() {
        return KEPT;
    }

    /** Whether the model in {@code folder} learned from texts that were erased since. */
    public static boolean marked(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /** Marks the folder and takes the texts out; false where both was done before. */
    public static boolean takeOut(Path folder, Instant at) throws IOException {
        Manifest manifest = ModelFolder.open(folder).manifest();
        Map<String, String> files = new TreeMap<>(manifest.files());
        boolean all = marked(folder)
                && KEPT.stream().noneMatch(files::containsKey)
                && KEPT.stream().map(folder::resolve).noneMatch(Files::exists);
        if (all) {
            return false;
        }
        files.keySet().removeAll(KEPT);
        DurableFiles.replace(folder.resolve(MARK), (at + "\n").getBytes(UTF_8));
        DurableFiles.replace(
                folder.resolve(ModelFolder.MANIFEST),
                ModelJson.write(Manifest.of(manifest.version(), manifest.origin(), files)));
        for (String name : KEPT) { // last: what a manifest names must be there
            Files.deleteIfExists(folder.resolve(name));
        }
        return true;
    }
}
