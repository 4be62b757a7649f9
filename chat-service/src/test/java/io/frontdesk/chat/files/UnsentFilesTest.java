package io.frontdesk.chat.files;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestFile;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;

class UnsentFilesTest {
    @Test
    void whatNoMessageCarriesGoesAfterADayAndWhatOneCarriesStays() throws IOException {
        try (TestApp app = TestApp.start()) {
            FileVisit visit = FileVisit.opened(app);
            String sent = visit.uploads(TestFile.png("a.png")).path("id").asText();
            ObjectNode say = frame("say").put("ref", ref()).put("text", "Look");
            say.putArray("attachments").add(sent);
            assertThat(app.send(visit.json("/messages", say)).statusCode()).isEqualTo(200);
            String unsent = visit.uploads(TestFile.png("b.png")).path("id").asText();
            Path lost = leftByACrash(app, UUID.randomUUID().toString());
            UnsentFiles files = app.bean(UnsentFiles.class);

            assertThat(files.remove(Instant.now().minusSeconds(86_400)).block()).isEqualTo(1);
            assertThat(lost).doesNotExist();
            assertThat(visit.fetch(unsent).statusCode()).isEqualTo(200);

            assertThat(files.remove(Instant.now().plusSeconds(1)).block()).isEqualTo(1);
            assertThat(visit.fetch(unsent).statusCode()).isEqualTo(404);
            assertThat(visit.fetch(sent).statusCode()).isEqualTo(200);
            assertThat(visit.onDisk()).hasSize(1);
        }
    }

    /** A content of which nothing is known, because the server died in between; two days ago. */
    private static Path leftByACrash(TestApp app, String id) throws IOException {
        Path shelf = app.data().resolve("files").resolve(id.substring(id.length() - 2));
        Files.createDirectories(shelf);
        Path file = Files.write(shelf.resolve(id), TestFile.png("a.png").content());
        Path part = Files.write(app.data().resolve("files/incoming/file1.part"), new byte[] {1});
        FileTime then = FileTime.from(Instant.now().minusSeconds(2 * 86_400));
        Files.setLastModifiedTime(part, then);
        return Files.setLastModifiedTime(file, then);
    }
}
