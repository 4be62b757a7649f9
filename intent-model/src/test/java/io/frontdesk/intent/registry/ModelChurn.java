package io.frontdesk.intent.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A program that writes models of random bytes, promotes them and prunes old ones until it is killed. */
final class ModelChurn {
    private static final int BYTES = 2_000_000;
    private static final int KEPT = 3;

    private ModelChurn() {}

    public static void main(String[] args) throws IOException {
        Path models = Path.of(args[0]);
        ModelStore store = ModelStore.in(models);
        Random random = new Random();
        for (int number = 0; ; number++) {
            String version = String.format("r%s-%06d", args[1], number);
            try (ModelDraft draft = ModelDraft.of(store.place("en", version))) {
                for (String name : ModelFolder.REQUIRED) {
                    byte[] bytes = new byte[BYTES / ModelFolder.REQUIRED.size()];
                    random.nextBytes(bytes);
                    draft.write(name, bytes);
                }
                draft.writeJson(ModelFolder.LABELS, List.of("one", "two"));
                draft.publish(version, new ModelOrigin("base", "en", "data", 1, "test", "cpu", 1, Instant.now()));
            }
            store.promote("en", version);
            store.prune("en", KEPT);
        }
    }
}
