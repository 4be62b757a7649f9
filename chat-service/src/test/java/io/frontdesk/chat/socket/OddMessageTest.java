package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestVisitor.frame;
import static io.frontdesk.chat.TestVisitor.ref;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.LoggedErrors;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** What people and programs type that is no question: a sensible reply on both ways in, and no error behind it. */
class OddMessageTest {
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

    static Stream<String> oddMessages() {
        return Stream.of(
                "😀😀😀",
                "👍",
                "👨‍👩‍👧‍👦",
                "12345",
                "مرحبا، أين طلبي؟",
                "\u202Ewhere is my parcel",
                "\u0001where is my\u0007 parcel\u0000",
                "\uFEFFwhere is my parcel",
                "?",
                "……",
                "<b>x</b>",
                "{{7*7}} ${7*7}",
                "title:(a OR b) AND NOT [* TO *]",
                "a",
                "好".repeat(4000));
    }

    @ParameterizedTest
    @MethodSource("oddMessages")
    void isAnsweredSensiblyOnTheSocket(String text) {
        try (LoggedErrors errors = new LoggedErrors();
                TestVisitor visitor = app.visitor()) {
            visitor.hello("zh");
            assertSensible(visitor.ask(text));
            assertThat(errors.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("oddMessages")
    void isAnsweredSensiblyOverHttp(String text) {
        try (LoggedErrors errors = new LoggedErrors()) {
            HttpResponse<String> answer = post(text);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertSensible(json(answer.body()).path("turns").path(0));
            assertThat(errors.seen()).isEmpty();
        }
    }

    @Test
    void halfACharacterIsAnsweredSensibly() {
        try (LoggedErrors errors = new LoggedErrors();
                TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            assertSensible(visitor.exchange("{\"type\":\"say\",\"ref\":\"half\",\"text\":\"where is it \\ud83d\"}"));
            assertThat(errors.seen()).isEmpty();
        }
    }

    @Test
    void hundredThousandCharactersAreRefusedByName() {
        HttpResponse<String> answer = post("x".repeat(100_000));
        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer.body()).path("detail").asText()).contains("4000");
    }

    @Test
    void blankTextIsRefusedByName() {
        for (String blank : List.of("", "   ", "\u0000\u0007", "\u3000\u200B\n")) {
            HttpResponse<String> answer = post(blank);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json(answer.body()).path("type").asText()).endsWith("text-blank");
        }
    }

    private static void assertSensible(JsonNode turn) {
        assertThat(turn.path("decision").asText()).isIn("answer", "clarify", "hand_off", "fallback");
        assertThat(turn.path("text").asText()).isNotBlank().doesNotContain("49");
    }

    private static HttpResponse<String> post(String text) {
        JsonNode seat = json(app.send(app.request("/api/conversations").POST(ofString("{\"locale\":\"en\"}")))
                .body());
        String say = frame("say").put("ref", ref()).put("text", text).toString();
        HttpRequest.Builder request = app.request(
                        "/api/conversations/" + seat.path("conversation").asText() + "/messages")
                .header("Authorization", "Bearer " + seat.path("token").asText());
        return app.send(request.POST(ofString(say)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }
}
