package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.WorkerLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class WorkerCommandTest {
    @TempDir
    private Path data;

    @Test
    void folderOfNoServerIsNamed() {
        CommandRun run = CommandRun.of("worker", "--data", data.toString(), "--once");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("holds no server's data");
        assertThat(new DataFolder(data).database()).doesNotExist();
    }

    @Test
    void secondWorkerOnAFolderIsRefused() throws IOException {
        TestDatabase.in(data).close();
        try (WorkerLock _ = WorkerLock.on(new DataFolder(data))) {
            CommandRun run = CommandRun.of("worker", "--data", data.toString(), "--once");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("has a worker already");
        }
    }

    @Test
    void withNothingToDoItEnds() {
        TestDatabase.in(data).close();
        assertThat(CommandRun.of("worker", "--data", data.toString(), "--once").code())
                .isZero();
    }
}
