package io.frontdesk.intent.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class ModelFolderTest {
    private static final ModelOrigin ORIGIN =
            new ModelOrigin("bge-small-en", "en", "0a1b", 1, "0.1.0", "cpu", 12.5, Instant.EPOCH);

    @TempDir
    private Path root;

    @Test
    void isWrittenWholeAndReadBack() throws IOException {
        ModelFolder written = write("m1");
        ModelFolder read = ModelFolder.open(root.resolve("m1")).verify();
        assertThat(read.manifest()).isEqualTo(written.manifest());
        assertThat(read.manifest().origin()).isEqualTo(ORIGIN);
        assertThat(read.labels()).containsExactly("a", "b");
        assertThat(entries()).containsExactly("m1");
    }

    @Test
    void namesTheFileInWhichOneByteChanged() throws IOException {
        write("m1");
        Path model = root.resolve("m1").resolve(ModelFolder.MODEL);
        byte[] bytes = Files.readAllBytes(model);
        bytes[0] ^= 1;
        Files.write(model, bytes);
        assertThatThrownBy(() -> ModelFolder.open(root.resolve("m1")).verify())
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("m1: model.onnx is not the file that was written");
    }

    @Test
    void namesAFileThatIsMissing() throws IOException {
        write("m1");
        Files.delete(root.resolve("m1").resolve(ModelFolder.LABELS));
        assertThatThrownBy(() -> ModelFolder.open(root.resolve("m1")).verify())
                .isInstanceOf(CorruptModel.class)
                .hasMessageEndingWith("m1: labels.json is missing");
    }

    @Test
    void namesAManifestThatIsMissingOrBroken() throws IOException {
        write("m1");
        Path manifest = root.resolve("m1").resolve(ModelFolder.MANIFEST);
        Files.writeString(manifest, "{\"version\":");
        assertThatThrownBy(() -> ModelFolder.open(root.resolve("m1")))
                .isInstanceOf(CorruptModel.class)
                .hasMessageEndingWith("manifest.json is not readable as JSON of its kind");
        Files.delete(manifest);
        assertThatThrownBy(() -> ModelFolder.open(root.resolve("m1")))
                .isInstanceOf(CorruptModel.class)
                .hasMessageEndingWith("manifest.json is missing");
    }

    @Test
    void leavesNothingBehindWhenTheDraftIsGivenUp() throws IOException {
        try (ModelDraft draft = ModelDraft.of(root.resolve("m1"))) {
            draft.write(ModelFolder.MODEL, new byte[] {1});
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void replacesAModelButNeverAnotherFolder() throws IOException {
        write("m1");
        write("m1");
        assertThat(entries()).containsExactly("m1");
        Files.createDirectories(root.resolve("holiday"));
        Files.writeString(root.resolve("holiday").resolve("photo.txt"), "x");
        assertThatThrownBy(() -> write("holiday"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not empty and is no model folder");
        assertThat(root.resolve("holiday").resolve("photo.txt")).exists();
    }

    @Test
    void storeServesWhatWasPromotedAndGoesBack() throws IOException {
        ModelStore store = ModelStore.in(root);
        writeTo(store.place("en", "v1"));
        writeTo(store.place("en", "v2"));
        assertThat(store.versions("en")).containsExactly("v1", "v2");
        assertThat(store.current("en")).isEmpty();
        store.promote("en", "v1");
        store.promote("en", "v2");
        assertThat(store.current("en")).contains("v2");
        assertThat(store.rollback("en")).isEqualTo("v1");
        assertThat(ModelStore.in(root).current("en")).contains("v1");
        assertThatThrownBy(() -> store.rollback("en")).isInstanceOf(UnknownModel.class);
    }

    @Test
    void storePromotesNoCorruptModelAndLeavesNoWayOut() throws IOException {
        ModelStore store = ModelStore.in(root);
        writeTo(store.place("en", "v1"));
        writeTo(store.place("en", "v2"));
        store.promote("en", "v1");
        Files.writeString(store.place("en", "v2").resolve(ModelFolder.TOKENIZER), "{}");
        assertThatThrownBy(() -> store.promote("en", "v2"))
                .isInstanceOf(CorruptModel.class)
                .hasMessageContaining("tokenizer.json");
        assertThat(store.current("en")).contains("v1");
        assertThatThrownBy(() -> store.open("en", "../../etc")).isInstanceOf(UnknownModel.class);
        assertThatThrownBy(() -> store.promote("en", "v9")).isInstanceOf(UnknownModel.class);
    }

    private ModelFolder write(String name) throws IOException {
        return writeTo(root.resolve(name));
    }

    private static ModelFolder writeTo(Path place) throws IOException {
        try (ModelDraft draft = ModelDraft.of(place)) {
            for (String name : ModelFolder.REQUIRED) {
                draft.write(name, ("content of " + name).getBytes(UTF_8));
            }
            draft.writeJson(ModelFolder.LABELS, List.of("a", "b"));
            return draft.publish("v-" + place.getFileName(), ORIGIN);
        }
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
