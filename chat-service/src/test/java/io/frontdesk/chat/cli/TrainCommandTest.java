package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code train} refuses before it spends any time. */
class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void namesABaseThatIsNone() throws IOException {
        assertRefused(train("--base", "bge-huge"), "--base", "bge-huge", "bge-small-en");
        assertRefused(train("--base", folder.resolve("nowhere").toString()), "--base", "nowhere");
        Path pickled = Files.createDirectories(folder.resolve("pickled"));
        Files.writeString(pickled.resolve("config.json"), "{\"model_type\": \"bert\"}");
        Files.writeString(pickled.resolve("pytorch_model.bin"), "x");
        assertRefused(train("--base", pickled.toString()), "pickle", "model.safetensors");
    }

    @Test
    void namesAnOptionOutOfRange() throws IOException {
        assertRefused(train("--epochs", "0"), "epochs");
        assertRefused(train("--precision", "int4"), "--precision", "int4");
        assertRefused(train("--answer-precision", "1"), "--answer-precision", "below 1");
        assertRefused(train("--noise", "2"), "--noise");
        assertRefused(train("--per-label", "0"), "--per-label", "at least 1");
        assertRefused(train("--share", "1.5"), "--share", "at most 1");
    }

    @Test
    void wantsToKnowWhatToLearnFrom() throws IOException {
        assertRefused(train("--pack", "shop"), "--data", "--pack");
        assertRefused(CommandRun.of("train"), "--data", "--pack");
        assertRefused(CommandRun.of("train", "--pack", "shop"), "--pack", "--lang");
        assertRefused(CommandRun.of("train", "--lang", "en", "--pack", "./nowhere"), "--pack", "nowhere");
    }

    @Test
    void wantsAModelToKeepTheEncoderOf() throws IOException {
        assertRefused(train("--head-only"), "--head-only", "--from");
        assertRefused(train("--from", folder.toString()), "--head-only", "--from");
        assertRefused(train("--head-only", "--from", folder.resolve("none").toString()), "--from", "none");
    }

    private CommandRun train(String... more) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "text,label\nhi,greeting\nbye,farewell\n");
        String[] all = new String[more.length + 5];
        System.arraycopy(
                new String[] {
                    "train",
                    "--data",
                    data.toString(),
                    "--out",
                    folder.resolve("out").toString()
                },
                0,
                all,
                0,
                5);
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandRun.of(all);
    }

    private static void assertRefused(CommandRun run, String... named) {
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(named);
    }
}
