package io.frontdesk.chat.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestFile;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;

class S3FilesTest {
    @Test
    void filesLieInTheBucketAndNowhereElse() {
        try (SmallS3 s3 = new SmallS3();
                TestApp app = TestApp.start(settings(s3, SmallS3.SECRET))) {
            FileVisit visit = FileVisit.opened(app);
            TestFile photo = TestFile.jpeg("crack.jpg");
            String id = visit.uploads(photo).path("id").asText();
            assertThat(s3.keys()).containsExactly("desk/kept/" + id);
            assertThat(visit.onDisk()).isEmpty();
            assertThat(visit.fetch(id).body()).isEqualTo(photo.content());

            s3.away(true);
            assertThat(visit.fetch(id).statusCode()).isEqualTo(503);
            HttpResponse<String> refused = visit.upload(photo);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(FileVisit.json(refused).path("type").asText()).isEqualTo("unavailable");
            assertThat(visit.onDisk()).isEmpty();
            s3.away(false);

            assertThat(app.bean(UnsentFiles.class)
                            .remove(Instant.now().plusSeconds(2))
                            .block())
                    .isEqualTo(1);
            assertThat(s3.keys()).isEmpty();
        }
    }

    @Test
    void aWrongKeyIsToldAndKeepsNothing() {
        try (SmallS3 s3 = new SmallS3();
                TestApp app = TestApp.start(settings(s3, "wrong"))) {
            FileVisit visit = FileVisit.opened(app);
            assertThat(visit.upload(TestFile.png("a.png")).statusCode()).isEqualTo(503);
            assertThat(s3.keys()).isEmpty();
        }
    }

    private static Map<String, Object> settings(SmallS3 s3, String secret) {
        return Map.of(
                "frontdesk.files.s3.bucket",
                "desk",
                "frontdesk.files.s3.endpoint",
                s3.url(),
                "frontdesk.files.s3.prefix",
                "kept/",
                "frontdesk.files.s3.access-key",
                SmallS3.ACCESS,
                "frontdesk.files.s3.secret-key",
                secret);
    }
}
