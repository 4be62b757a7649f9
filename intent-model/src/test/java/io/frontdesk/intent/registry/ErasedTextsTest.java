package io.frontdesk.intent.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class ErasedTextsTest {
    private static final ModelOrigin ORIGIN =
            new ModelOrigin("bge-small-zh", "zh", "0a1b", 1, "0.1.0", "cpu", 12.5, Instant.EPOCH);

    @TempDir
    private Path models;

    @Test
    void modelStaysSoundWithoutTheTextsItLearnedFrom() throws IOException {
        Path folder = written().path();
        assertThat(ErasedTexts.marked(folder)).isFalse();

        assertThat(ErasedTexts.takeOut(folder, Instant.EPOCH)).isTrue();

        ModelFolder after = ModelFolder.open(folder).verify();
        assertThat(after.has(ModelFolder.TRAINING)).isFalse();
        assertThat(after.has(ModelFolder.FEATURES)).isFalse();
        assertThat(after.manifest().origin()).isEqualTo(ORIGIN);
        assertThat(folder.resolve(ModelFolder.TRAINING)).doesNotExist();
        assertThat(ErasedTexts.marked(folder)).isTrue();
        assertThat(ErasedTexts.takeOut(folder, Instant.EPOCH)).isFalse();
    }

    @Test
    void whatACutOffErasureLeftIsTakenOutByTheNext() throws IOException {
        Path folder = written().path();
        byte[] texts = Files.readAllBytes(folder.resolve(ModelFolder.TRAINING));
        ErasedTexts.takeOut(folder, Instant.EPOCH);
        Files.write(folder.resolve(ModelFolder.TRAINING), texts);

        assertThat(ErasedTexts.takeOut(folder, Instant.EPOCH)).isTrue();

        assertThat(folder.resolve(ModelFolder.TRAINING)).doesNotExist();
        ModelFolder.open(folder).verify();
    }

    private ModelFolder written() throws IOException {
        try (ModelDraft draft = ModelDraft.of(models.resolve("v1"))) {
            for (String name : ModelFolder.REQUIRED) {
                draft.write(name, name.getBytes(UTF_8));
            }
            for (String name : List.of(ModelFolder.TRAINING, ModelFolder.FEATURES)) {
                draft.write(name, "somebody's words".getBytes(UTF_8));
            }
            return draft.publish("v1", ORIGIN);
        }
    }
}
