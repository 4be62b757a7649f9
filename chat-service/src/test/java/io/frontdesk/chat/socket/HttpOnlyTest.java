package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** A visit of somebody whose network lets no socket through. */
class HttpOnlyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("frontdesk.widget.form", List.of("name"), "frontdesk.widget.away.en", "Later."));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void aWholeVisitWorksByRequestsAlone() {
        JsonNode welcome = json(app.send(app.request("/api/conversations")
                .POST(ofString("{\"protocol\":1,\"locale\":\"en\",\"identity\":\"e30.e30.x\"}"))));
        assertThat(welcome.path("form").path(0).asText()).isEqualTo("name");
        assertThat(welcome.path("files").has("largest_bytes")).isTrue();
        Visit visit = new Visit(
                welcome.path("conversation").asText(), welcome.path("token").asText());

        assertThat(visit.post("/about", frame("about").put("ref", ref()).put("name", "Mei"))
                        .has("accepted"))
                .as("what adds no turn is accepted without more")
                .isFalse();
        ObjectNode question = frame("say").put("ref", ref()).put("text", "How do I return something?");
        JsonNode first = visit.post("/messages", question);
        JsonNode second = visit.post("/messages", question);
        assertThat(second.path("accepted")).isEqualTo(first.path("accepted"));
        assertThat(second.path("turns").path(0).path("seq"))
                .isEqualTo(first.path("turns").path(0).path("seq"));

        try (TestAgent agent = app.agent()) {
            agent.hello(new TestDesk(app).hire("mei@example.com", "agent").accessToken());
            agent.online();
            JsonNode handed = visit.post("/human", frame("human").put("ref", ref()));
            assertThat(handed.path("turns").path(0).path("decision").asText()).isEqualTo("hand_off");
            agent.next("card", card -> card.path("card").path("owner").asText().equals("agent"));
            JsonNode to = visit.post("/messages", frame("say").put("ref", ref()).put("text", "Are you a person?"));
            assertThat(to.path("turns")).isEmpty();
            agent.says(visit.id, "Yes, hello!");
            JsonNode now = visit.get("?after=2");
            assertThat(now.path("state").path("owner").asText()).isEqualTo("agent");
            assertThat(now.path("state").path("agent").path("name").asText()).isEqualTo("mei");
            assertThat(texts(now)).contains("Are you a person?", "Yes, hello!");
            agent.does(TestAgent.deed("close", visit.id).put("outcome", "solved"));
        }
        JsonNode closed = visit.get("");
        assertThat(closed.path("state").path("csat").asText()).isEqualTo("wanted");
        assertThat(closed.path("away").asText()).isEqualTo("Later.");
        assertThat(closed.path("greeting").asText()).isNotEmpty();
        assertThat(closed.path("epoch")).isEqualTo(welcome.path("epoch"));
        assertThat(seqs(closed))
                .containsExactlyElementsOf(upTo(closed.path("seq").asLong()));
        ObjectNode score = frame("csat").put("ref", ref()).put("score", 5);
        assertThat(visit.post("/csat", score).path("ref")).isEqualTo(score.path("ref"));
        assertThat(visit.get("").path("state").path("csat").asText()).isEqualTo("given");
        assertThat(visit.send("/read", frame("read").put("seq", 3)).statusCode())
                .isEqualTo(204);
        HttpResponse<String> identity =
                visit.send("/identify", frame("identify").put("identity", "e30.e30.x"));
        assertThat(identity.statusCode()).isEqualTo(400);
        assertThat(json(identity).path("type").asText()).isEqualTo("bad-identity");
    }

    @Test
    void theStreamBeginsAtOnceAndBringsWhatIsNew() throws IOException, InterruptedException {
        Visit visit = Visit.opened();
        visit.post("/messages", frame("say").put("ref", ref()).put("text", "hello"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream = http.send(
                    visit.request("/events?after=1").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo(": still here");
                assertThat(next(lines, "turn").path("seq").asLong()).isEqualTo(2);
                assertThat(next(lines, "state").path("owner").asText()).isEqualTo("bot");
                visit.post("/messages", frame("say").put("ref", ref()).put("text", "怎么退货"));
                assertThat(next(lines, "turn").path("text").asText()).isEqualTo("怎么退货");
            }
            http.shutdownNow();
        }
    }

    private static JsonNode next(BufferedReader lines, String event) throws IOException {
        String line = lines.readLine();
        while (!line.equals("event: " + event)) {
            line = lines.readLine();
        }
        return JSON.readTree(lines.readLine().substring("data: ".length()));
    }

    private static List<String> texts(JsonNode thread) {
        return thread.path("turns").findValuesAsText("text");
    }

    private static List<Long> seqs(JsonNode thread) {
        return StreamSupport.stream(thread.path("turns").spliterator(), false)
                .map(turn -> turn.path("seq").asLong())
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException none) {
            throw new AssertionError(answer.body(), none);
        }
    }

    private record Visit(String id, String token) {
        static Visit opened() {
            JsonNode welcome = json(app.send(app.request("/api/conversations").POST(ofString("{\"locale\":\"en\"}"))));
            return new Visit(
                    welcome.path("conversation").asText(), welcome.path("token").asText());
        }

        HttpRequest.Builder request(String path) {
            return app.request("/api/conversations/" + id + path).header("Authorization", "Bearer " + token);
        }

        HttpResponse<String> send(String path, ObjectNode body) {
            return app.send(request(path).POST(ofString(body.toString())));
        }

        JsonNode post(String path, ObjectNode body) {
            HttpResponse<String> answer = send(path, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json(answer);
        }

        JsonNode get(String query) {
            return json(app.send(request(query).GET()));
        }
    }
}
