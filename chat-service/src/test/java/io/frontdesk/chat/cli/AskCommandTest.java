package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.client.Reply;
import io.frontdesk.chat.client.VisitorClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class AskCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void printsOneObjectWithTheFixedKeys() throws Exception {
        CommandRun run = CommandRun.of("ask", "--url", app.uri().toString(), "--json", "How do I track my package?");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.path("decision").asText()).isIn("answer", "clarify");
        assertThat(answer.path("intent").asText()).isNotEmpty();
        assertThat(answer.path("confidence").isNumber()).isTrue();
        assertThat(answer.path("answer").asText()).isNotEmpty();
        assertThat(answer.path("latency_ms").isNumber()).isTrue();
        assertThat(answer.path("conversation").asText()).isNotEmpty();
        assertThat(answer.path("seq").asInt()).isEqualTo(2);
        assertThat(answer.has("question")).isFalse();
    }

    @Test
    void asksAFileAndAddsUpTheLatencies(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("q.txt"), "怎么查物流\n\nHow do I return something?\nhello\n");
        CommandRun run = CommandRun.of("ask", "--url", app.uri().toString(), "--json", "--file", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode summary = JSON.readTree(run.out());
        assertThat(summary.path("sent").asInt()).isEqualTo(3);
        assertThat(summary.path("answered").asInt()).isEqualTo(3);
        assertThat(summary.path("latency_ms").path("p99").isNumber()).isTrue();
        assertThat(summary.path("answer_ms").path("p50").isNumber()).isTrue();
        assertThat(summary.path("answers")).hasSize(3);
    }

    @Test
    void aRefusedMessageIsOneSentence() {
        CommandRun run = CommandRun.of("ask", "--url", app.uri().toString(), "x".repeat(20_000));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("refused");
    }

    @Test
    void aVisitorComesBackToTheSameConversation() {
        try (HttpClient http = HttpClient.newHttpClient();
                VisitorClient visitor = VisitorClient.connect(http, app.uri(), "en", Duration.ofSeconds(10))) {
            Reply first = visitor.say("hello");
            String conversation = visitor.session().conversation();
            visitor.reconnect();
            assertThat(visitor.session().conversation()).isEqualTo(conversation);
            assertThat(visitor.session().recovered()).isTrue();
            assertThat(visitor.say("How do I return something?").turn().seq())
                    .isEqualTo(first.turn().seq() + 2);
            http.shutdownNow();
        }
    }
}
