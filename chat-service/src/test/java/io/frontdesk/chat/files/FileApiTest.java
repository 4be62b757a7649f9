package io.frontdesk.chat.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestFile;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class FileApiTest {
    private static final int LARGEST = 100_000;
    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("frontdesk.files.largest", LARGEST));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    static Stream<TestFile> allowed() {
        return Stream.of(
                TestFile.png("裂痕 照片.png"),
                TestFile.jpeg("crack.jpeg"),
                TestFile.jpeg("CRACK.JPG"),
                TestFile.gif("a.gif"),
                TestFile.webp("a.webp"),
                TestFile.pdf("invoice 1.pdf"));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatWasUploadedComesBackAsItWas(TestFile file) {
        try (TestVisitor visitor = app.visitor()) {
            FileVisit visit = FileVisit.of(app, visitor.hello("en"));
            JsonNode taken = visit.uploads(file);
            assertThat(taken.path("name").asText()).isEqualTo(file.name());
            assertThat(taken.path("media_type").asText()).isEqualTo(file.type());
            assertThat(taken.path("bytes").asInt()).isEqualTo(file.content().length);
            HttpResponse<byte[]> back = visit.fetch(taken.path("id").asText());
            assertThat(back.statusCode()).isEqualTo(200);
            assertThat(back.body()).isEqualTo(file.content());
            assertThat(header(back, "Content-Type")).isEqualTo(file.type());
            assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(back, "Content-Security-Policy"))
                    .contains("sandbox")
                    .contains("default-src 'none'");
            assertThat(header(back, "Content-Disposition"))
                    .startsWith(file.type().equals("application/pdf") ? "attachment;" : "inline;");
        }
    }

    static Stream<TestFile> forbidden() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        return Stream.of(
                TestFile.text("a.svg", "image/svg+xml", svg),
                TestFile.text("a.png", "image/png", svg),
                TestFile.text("a.png", "image/png", "<!doctype html><html><script>alert(1)</script></html>"),
                TestFile.text("a.jpg", "image/jpeg", "MZ\u0090\u0000\u0003 this is a program"),
                TestFile.text("a.txt", "text/plain", "hello"),
                new TestFile("a.html", "text/html", TestFile.png("x").content()),
                new TestFile("a.png", "image/png", TestFile.pdf("x").content()),
                new TestFile(
                        "invoice.pdf.exe", "application/pdf", TestFile.pdf("x").content()));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void whatLiesOrIsOfAnotherKindIsRefusedAndLeavesNothing(TestFile file) {
        FileVisit visit = FileVisit.opened(app);
        List<String> before = visit.onDisk();
        HttpResponse<String> refused = visit.upload(file);
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(FileVisit.json(refused).path("type").asText()).isEqualTo("bad-file-type");
        assertThat(FileVisit.json(refused).path("detail").asText()).endsWith(".");
        assertThat(visit.onDisk()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"100001", "5000000"})
    void whatIsTooLargeIsRefusedWhileItComes(int size) {
        FileVisit visit = FileVisit.opened(app);
        List<String> before = visit.onDisk();
        HttpResponse<String> refused = visit.upload(TestFile.png("a.png").grownTo(size));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(FileVisit.json(refused).path("type").asText()).isEqualTo("too-large");
        assertThat(visit.onDisk()).isEqualTo(before);
        assertThat(visit.uploads(TestFile.png("a.png").grownTo(LARGEST))
                        .path("bytes")
                        .asInt())
                .isEqualTo(LARGEST);
    }

    @Test
    void anEmptyFileAndAFormWithoutOneAreRefused() {
        FileVisit visit = FileVisit.opened(app);
        HttpResponse<String> empty = visit.upload(TestFile.text("a.png", "image/png", ""));
        assertThat(empty.statusCode()).isEqualTo(400);
        HttpResponse<String> none = app.send(visit.request("/attachments").POST(BodyPublishers.ofString("x")));
        assertThat(none.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.png,passwd.png",
        "...hidden.png,hidden.png",
        "IMG_1234,IMG_1234.png",
        "a\u202Eb<i>.png,ab_i_.png",
        "/,file.png"
    })
    void namesAreCleaned(String given, String kept) {
        assertThat(FileVisit.opened(app)
                        .uploads(TestFile.png(given))
                        .path("name")
                        .asText())
                .isEqualTo(kept);
    }

    @Test
    void aFileMayBeTheFirstMessageAndGetsTheOfferOfAPerson() {
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("zh");
            FileVisit visit = FileVisit.of(app, welcome);
            JsonNode taken = visit.uploads(TestFile.png("裂痕.png"));
            ObjectNode say = FileVisit.say("", taken);
            visitor.send(say);
            JsonNode asked = visitor.next("turn");
            assertThat(asked.path("text").asText()).isEmpty();
            assertThat(asked.path("attachments").path(0)).isEqualTo(taken);
            JsonNode reply = visitor.next("turn");
            assertThat(reply.path("decision").asText()).isEqualTo("clarify");
            assertThat(reply.path("text").asText()).contains("文件");
            assertThat(reply.path("choices").path(0).path("option").asText()).isEqualTo("talk_to_person");
            visitor.send(say);
            assertThat(visitor.next("accepted").path("seq").asLong()).isEqualTo(1);
            visitor.send(say.deepCopy().put("text", "other"));
            assertThat(FileVisit.fault(visitor)).isEqualTo("ref-reused");
            assertThat(visitor.ask("怎么退货？").path("decision").asText()).isNotEqualTo("hand_off");
        }
    }

    @Test
    void aBrowserThatHasTheFileIsToldSo() {
        FileVisit visit = FileVisit.opened(app);
        String id = visit.uploads(TestFile.png("a.png")).path("id").asText();
        String etag = header(visit.fetch(id), "ETag");
        HttpResponse<String> again =
                app.send(visit.request("/attachments/" + id).GET().header("If-None-Match", etag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whoUploadsAndNeverSendsIsStopped() {
        FileVisit visit = FileVisit.opened(app);
        for (int i = 0; i < 20; i++) {
            visit.uploads(TestFile.png("a.png"));
        }
        List<String> before = visit.onDisk();
        assertThat(visit.upload(TestFile.png("a.png")).statusCode()).isEqualTo(429);
        assertThat(visit.onDisk()).isEqualTo(before);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
