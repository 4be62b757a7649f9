package io.frontdesk.chat.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class FullDiskTest {
    /** On a file system of its own, which only a privileged user can make; without one there is nothing to test on. */
    @Test
    void aFullDiskIsToldAndNothingStays(@TempDir Path folder) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString()), "no right to mount");
        try (TestApp app = TestApp.start(Map.of("frontdesk.files.folder", folder.toString()))) {
            FileVisit visit = FileVisit.opened(app);
            HttpResponse<String> refused = visit.upload(TestFile.png("a.png").grownTo(500_000));
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(FileVisit.json(refused).path("type").asText()).isEqualTo("storage-full");
            assertThat(FileVisit.onDisk(folder)).isEmpty();
            assertThat(visit.uploads(TestFile.png("a.png")).path("id").asText()).isNotEmpty();
        } finally {
            run("umount", folder.toString());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTheChatGoesOn(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("files"));
        try (TestApp app = TestApp.start(Map.of("frontdesk.files.folder", file.toString()))) {
            FileVisit visit = FileVisit.opened(app);
            HttpResponse<String> refused = visit.upload(TestFile.png("a.png"));
            assertThat(refused.statusCode()).isIn(503, 507);
            assertThat(FileVisit.json(refused).path("type").asText()).isIn("unavailable", "storage-full");
            Files.delete(file);
            assertThat(visit.upload(TestFile.png("a.png")).statusCode()).isEqualTo(201);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
