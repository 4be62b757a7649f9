package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.DataFolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

class UpCommandTest {
    @TempDir
    Path folder;

    @Test
    void takenPortIsOneSentenceAndExitCodeTwo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            CommandRun run = up("--port", String.valueOf(taken.getLocalPort()), "--data", folder.toString());
            assertRefused(run, String.valueOf(taken.getLocalPort()), "--port");
        }
    }

    @Test
    void portOutOfRangeIsOneSentenceAndExitCodeTwo() {
        assertRefused(up("--port", "70000"), "70000");
    }

    @Test
    void unwritableDataFolderIsOneSentenceAndExitCodeTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertRefused(up("--port", "0", "--data", file.toString()), file.toString(), "in the way", "--data");
        assertRefused(up("--port", "0", "--data", file.resolve("below").toString()), file.toString(), "--data");
    }

    @Test
    void dataFolderInUseIsOneSentenceAndExitCodeTwo() throws IOException {
        try (DataFolderLock _ = DataFolderLock.on(DataFolder.prepared(folder))) {
            assertRefused(up("--port", "0", "--data", folder.toString()), "in use", folder.toString());
        }
    }

    @Test
    void unknownPackNamesThoseThatExist() throws IOException {
        Files.createDirectories(folder.resolve("home/packs/shop"));
        String before = System.getProperty("frontdesk.home", ".");
        System.setProperty("frontdesk.home", folder.resolve("home").toString());
        try {
            CommandRun run = up(
                    "--port",
                    "0",
                    "--pack",
                    "bakery",
                    "--data",
                    folder.resolve("data").toString());
            assertRefused(run, "bakery", "shop");
        } finally {
            System.setProperty("frontdesk.home", before);
        }
    }

    @Test
    void folderThatIsNoPackIsOneSentenceAndExitCodeTwo() {
        Path data = folder.resolve("data");
        assertRefused(
                up("--port", "0", "--pack", folder + "/", "--data", data.toString()), folder.toString(), "faq.csv");
        assertThat(data.resolve("pack")).doesNotExist();
    }

    @Test
    void olderJavaIsRefused() {
        assertThatThrownBy(() -> UpCommand.checkJava(17))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("25")
                .hasMessageContaining("17");
    }

    private static CommandRun up(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "up";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(all);
    }

    private static void assertRefused(CommandRun run, String... named) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(named);
    }
}
