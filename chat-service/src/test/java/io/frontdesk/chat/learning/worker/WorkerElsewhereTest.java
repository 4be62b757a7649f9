package io.frontdesk.chat.learning.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.conversation.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A worker on another machine: it shares a PostgreSQL with the server, and neither disk nor pack. */
class WorkerElsewhereTest {
    private static final String ORDER = "{\"lang\":\"zh\",\"epochs\":1}";

    private static TestApp app;
    private static TrainingDesk desk;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() {
        String url = TestPostgres.freshDatabase();
        environment = Map.of("FRONTDESK_DB_URL", url);
        app = TestApp.start(Database.postgresql(url));
        desk = new TrainingDesk(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void modelTrainedElsewhereIsFetchedAndJudged(@TempDir Path elsewhere) throws Exception {
        String id = desk.order(ORDER);
        work(elsewhere);
        JsonNode job = desk.awaitJudged(id);
        desk.model(job).verify();
        assertThat(elsewhere.resolve("models/zh").resolve(job.path("version").asText()))
                .isDirectory();
        assertThat(job.path("worker").asText()).isNotEmpty();
        assertThat(elsewhere.resolve("pack")).doesNotExist();
    }

    @Test
    void fullDiskIsSaidBeforeAnythingIsTrained(@TempDir Path folder) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", folder.toString()), "no right to mount");
        try {
            String id = desk.order(ORDER);
            work(Files.createDirectory(folder.resolve("data")));
            JsonNode job = desk.job(id);
            assertThat(job.path("state").asText()).isEqualTo("failed");
            assertThat(job.path("message").asText()).contains("MB left").contains("make room");
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void work(Path data) throws InterruptedException {
        Process worker = TrainingDesk.worker(data, environment);
        assertThat(worker.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(worker.exitValue()).isZero();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
