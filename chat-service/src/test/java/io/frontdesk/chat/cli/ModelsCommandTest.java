package io.frontdesk.chat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.registry.ModelDraft;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelOrigin;
import io.frontdesk.intent.registry.ModelStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class ModelsCommandTest {
    private static final ModelOrigin ORIGIN =
            new ModelOrigin("bge-small-en", "en", "0a1b", 1, "0.1.0", "cpu", 12.5, Instant.EPOCH);

    @TempDir
    private Path data;

    @BeforeEach
    void twoModels() throws IOException {
        write("v1");
        write("v2");
    }

    @Test
    void promotesListsAndRollsBack() {
        assertThat(run("promote", "en", "v1").code()).isZero();
        assertThat(run("promote", "en", "v2").code()).isZero();
        assertThat(run("list").out()).contains("  en/v1", "* en/v2");
        assertThat(run("rollback", "en").code()).isZero();
        assertThat(run("list", "--json").out()).contains("\"current\" : true");
        assertThat(run("list").out()).contains("* en/v1");
        assertThat(run("show", "en/v1").out()).contains("\"base\" : \"bge-small-en\"");
    }

    @Test
    void verifyNamesTheChangedFileInOneSentence() throws IOException {
        assertThat(run("verify").code()).isZero();
        Files.writeString(place("v2").resolve(ModelFolder.MODEL), "other");
        CommandRun verified = run("verify");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.err().lines()).singleElement().asString().contains("v2: model.onnx is not the file");
        assertThat(run("promote", "en", "v2").code()).isEqualTo(2);
    }

    @Test
    void pruneKeepsWhatIsServedAndTheWayBack() throws IOException {
        for (String more : List.of("v3", "v4", "v5")) {
            write(more);
        }
        assertThat(run("promote", "en", "v1").code()).isZero();
        assertThat(run("promote", "en", "v2").code()).isZero();
        assertThat(run("prune", "--keep", "0").code()).isEqualTo(2);
        assertThat(run("prune", "--keep", "1").out()).contains("removed en/v3", "removed en/v4", "2 models removed");
        assertThat(ModelStore.in(data.resolve("models")).versions("en")).containsExactly("v1", "v2", "v5");
        assertThat(run("rollback", "en").code()).isZero();
        assertThat(run("prune", "--keep", "1").out()).contains("removed en/v2");
        assertThat(run("list").out()).contains("* en/v1", "  en/v5");
    }

    @Test
    void saysWhatThereIsNot() {
        for (CommandRun refused : List.of(
                run("promote", "en", "v9"), run("rollback", "zh"), run("show", "nowhere"), run("promote", "..", "x"))) {
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err().lines()).hasSize(1);
        }
    }

    @Test
    void evaluatingNamesABrokenModelAndBadRows() throws IOException {
        Path test = Files.writeString(data.resolve("test.csv"), "text,label\nhi\n");
        CommandRun badRows = evaluate(place("v1"), test);
        assertThat(badRows.code()).isEqualTo(2);
        assertThat(badRows.err().lines()).singleElement().asString().contains("test.csv: line 2");
        Files.delete(place("v1").resolve(ModelFolder.TOKENIZER));
        CommandRun broken = evaluate(place("v1"), test);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err().lines()).singleElement().asString().contains("tokenizer.json is missing");
        assertThat(evaluate(data.resolve("no-model"), test).err()).contains("does not exist");
    }

    private static CommandRun evaluate(Path model, Path test) {
        return CommandRun.of("evaluate", "intents", "--model", model.toString(), "--data", test.toString());
    }

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "models";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = data.toString();
        return CommandRun.of(all);
    }

    private Path place(String version) {
        return ModelStore.in(data.resolve("models")).place("en", version);
    }

    private void write(String version) throws IOException {
        try (ModelDraft draft = ModelDraft.of(place(version))) {
            for (String name :
                    List.of(ModelFolder.MODEL, ModelFolder.TOKENIZER, ModelFolder.CALIBRATION, ModelFolder.METRICS)) {
                draft.write(name, ("content of " + name).getBytes(UTF_8));
            }
            draft.write(
                    ModelFolder.CONFIG,
                    "{\"pooling\":\"cls\",\"lang\":\"en\",\"text_form\":\"nfkc\",\"max_tokens\":64,\"precision\":\"fp32\",\"max_position_embeddings\":512}"
                            .getBytes(UTF_8));
            draft.writeJson(ModelFolder.LABELS, List.of("a", "b"));
            draft.publish(version, ORIGIN);
        }
    }
}
