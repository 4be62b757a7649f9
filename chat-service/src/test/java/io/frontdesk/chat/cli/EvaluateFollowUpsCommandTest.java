package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The measuring itself is that of {@code FollowUpEvaluation}. */
class EvaluateFollowUpsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void namesWhatIsMissing() throws IOException {
        refuses("no exchange");
        refuses("nowhere.csv", "--exchanges", folder.resolve("nowhere.csv").toString());
        Path file = Files.writeString(
                folder.resolve("e.csv"), "first,follow_up,expected_id,part\nhow much,and to Rome?,abroad,dev\n");
        refuses("in the part exam", "--exchanges", file.toString(), "--part", "exam");
        refuses(
                "no data folder",
                "--exchanges",
                file.toString(),
                "--data",
                folder.resolve("none").toString());
        Path broken = Files.writeString(folder.resolve("b.csv"), "first,expected_id\nhow much,abroad\n");
        refuses("follow_up", "--exchanges", broken.toString());
    }

    private static void refuses(String reason, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "evaluate";
        all[1] = "follow-ups";
        System.arraycopy(options, 0, all, 2, options.length);
        CommandRun run = CommandRun.of(all);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(reason);
    }
}
