package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestVisitor.frame;
import static io.frontdesk.chat.TestVisitor.ref;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

class ConversationControllerTest {
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
    void messageIsAcceptedAndAnsweredInOneRequest() {
        Seat seat = Seat.taken();
        String ref = ref();
        JsonNode exchange = seat.post(
                "/messages",
                frame("say")
                        .put("ref", ref)
                        .put("text", "How do I return something?")
                        .toString());
        assertThat(exchange.path("accepted").path("ref").asText()).isEqualTo(ref);
        assertThat(exchange.path("accepted").path("seq").asLong()).isEqualTo(1);
        assertThat(exchange.path("turns").path(0).path("decision").asText()).isEqualTo("answer");
        JsonNode again = seat.post(
                "/messages",
                frame("say")
                        .put("ref", ref)
                        .put("text", "How do I return something?")
                        .toString());
        assertThat(again.path("turns").path(0).path("text"))
                .isEqualTo(exchange.path("turns").path(0).path("text"));
        JsonNode thread = seat.get("?after=1");
        assertThat(thread.path("seq").asLong()).isEqualTo(2);
        assertThat(thread.path("owner").asText()).isEqualTo("bot");
        assertThat(thread.path("turns")).hasSize(1);
    }

    @Test
    void humanLeaveAndRateWorkWithoutASocket() {
        Seat seat = Seat.taken();
        assertThat(seat.post("/human", frame("human").put("ref", ref()).toString())
                        .path("turns")
                        .path(0)
                        .path("decision")
                        .asText())
                .isEqualTo("hand_off");
        assertThat(seat.post(
                                "/leave",
                                frame("leave")
                                        .put("ref", ref())
                                        .put("contact", "+49 30 1234")
                                        .put("message", "Call me")
                                        .toString())
                        .path("turns")
                        .path(0)
                        .path("speaker")
                        .asText())
                .isEqualTo("system");
        HttpResponse<String> rated = app.send(seat.request("/rate").POST(ofString("{\"seq\":2,\"vote\":\"up\"}")));
        assertThat(rated.statusCode()).isEqualTo(204);
        assertThat(app.send(seat.request("/rate").POST(ofString("{\"seq\":1,\"vote\":\"up\"}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anothersConversationAnswersLikeOneThatNeverWas() {
        Seat mine = Seat.taken();
        Seat theirs = Seat.taken();
        Seat mixed = new Seat(theirs.id, mine.token);
        Seat missing = new Seat(ConversationId.fresh().toString(), mine.token);
        Seat silly = new Seat("1;--", mine.token);
        for (String path : List.of("", "/events")) {
            List<String> bodies = List.of(mixed, missing, silly).stream()
                    .map(seat -> app.send(seat.request(path).GET()))
                    .peek(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                    .map(HttpResponse::body)
                    .toList();
            assertThat(bodies).containsOnly(bodies.getFirst());
        }
        String say = frame("say").put("ref", "a").put("text", "hi").toString();
        assertThat(app.send(mixed.request("/messages").POST(ofString(say))).statusCode())
                .isEqualTo(404);
        assertThat(app.send(app.request("/api/conversations/" + theirs.id).GET())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void eventsBringPastAndNewTurns() throws IOException, InterruptedException {
        Seat seat = Seat.taken();
        String say = frame("say").put("ref", ref()).put("text", "hello").toString();
        seat.post("/messages", say);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> events =
                    http.send(seat.request("/events").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
                assertThat(nextId(lines)).isEqualTo("id: 1");
                assertThat(nextId(lines)).isEqualTo("id: 2");
                seat.post(
                        "/messages",
                        frame("say").put("ref", ref()).put("text", "bye").toString());
                assertThat(nextId(lines)).isEqualTo("id: 3");
                assertThat(nextId(lines)).isEqualTo("id: 4");
            }
            http.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"ref\":1,\"text\":\"x\"}",
                "{\"ref\":\"a\",\"text\":{\"$gt\":\"\"}}",
                "{\"ref\":\"a\",\"text\":\"\"}",
                "{\"ref\":\"a\",\"option\":[]}"
            })
    void badBodyIsAProblemThatNamesNoClass(String body) {
        HttpResponse<String> answer = app.send(Seat.taken().request("/messages").POST(ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing,404",
        "PUT,/api/conversations,405",
        "DELETE,/api/conversations/x/messages,405",
        "GET,/api/admin/conversations,401",
        "GET,/api/admin/no-such-thing,401",
        "PUT,/api/admin/messages/x,401",
        "GET,/api/conversations/x?after=y,400"
    })
    void everyErrorIsAProblem(String method, String path, int status) {
        assertProblem(app.send(app.request(path).method(method, noBody())), status);
    }

    @Test
    void unknownContentTypeIsAProblem() {
        assertProblem(
                app.send(HttpRequest.newBuilder(app.uri().resolve("/api/conversations"))
                        .header("Content-Type", "application/x-thing")
                        .POST(ofString("x"))),
                415);
    }

    @Test
    void onlyTheAdminTokenOpensTheAdminApi() throws IOException {
        for (String token : List.of("", "x", "null", app.adminToken() + "x", Seat.taken().token)) {
            assertThat(app.send(app.request("/api/admin/conversations").header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(app.send(app.request("/api/admin/conversations")
                                .header("Authorization", "Bearer " + app.adminToken()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(app.data().resolve("admin-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void acceptedQuestionIsAnsweredAfterARestartOnceOnly() {
        Seat seat = Seat.taken();
        ConversationId id = ConversationId.parse(seat.id).orElseThrow();
        app.bean(ConversationRepository.class)
                .accept(
                        id,
                        new VisitorMessage.Say("lost", "How do I return something?"),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .block();
        app.stop();
        app.startAgain();
        long end = System.currentTimeMillis() + 20_000;
        while (seat.get("").path("turns").size() < 2 && System.currentTimeMillis() < end) {
            Thread.onSpinWait();
        }
        app.stop();
        app.startAgain();
        assertThat(app.bean(ConversationRepository.class)
                        .claimUnanswered(Instant.now().plusSeconds(3600))
                        .block())
                .isEmpty();
        List<Turn> turns =
                app.bean(ConversationRepository.class).turnsAfter(id, 0).block();
        assertThat(turns).hasSize(2);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isNotEmpty();
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("io.")
                .doesNotContain("java.");
    }

    private static String nextId(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("id:")) {
            line = lines.readLine();
        }
        return line;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }

    /** A conversation opened over HTTP and the key to it. */
    private record Seat(String id, String token) {
        static Seat taken() {
            HttpResponse<String> opened =
                    app.send(app.request("/api/conversations").POST(ofString("{\"locale\":\"en\"}")));
            assertThat(opened.statusCode()).isEqualTo(201);
            JsonNode welcome = json(opened.body());
            return new Seat(
                    welcome.path("conversation").asText(), welcome.path("token").asText());
        }

        HttpRequest.Builder request(String path) {
            String id = this.id.replace(";", "%3B");
            return app.request("/api/conversations/" + id + path).header("Authorization", "Bearer " + token);
        }

        JsonNode post(String path, String body) {
            HttpResponse<String> answer = app.send(request(path).POST(ofString(body)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json(answer.body());
        }

        JsonNode get(String query) {
            return json(app.send(request(query).GET()).body());
        }
    }
}
