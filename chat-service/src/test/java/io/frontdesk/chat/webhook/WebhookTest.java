package io.frontdesk.chat.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.webhook.TestReceiver.Call;
import io.frontdesk.chat.webhook.TestReceiver.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class WebhookTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "a secret of enough letters";
    private static final String ALL =
            "[\"conversation.opened\",\"conversation.handed_over\",\"conversation.closed\",\"message.created\"]";
    private static final long PATIENCE_MILLIS = 30_000;

    private static TestApp app;

    private TestReceiver receiver;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of(
                "frontdesk.outbox.first-pause", "200ms",
                "frontdesk.outbox.longest-pause", "400ms",
                "frontdesk.outbox.give-up-after", "15s",
                "frontdesk.webhooks.timeout", "1s"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void listen() {
        receiver = new TestReceiver(0);
    }

    @AfterEach
    void forget() {
        for (JsonNode webhook : json(send("GET", "/api/admin/webhooks", null)).path("webhooks")) {
            send("DELETE", "/api/admin/webhooks/" + webhook.path("id").asText(), null);
        }
        receiver.close();
    }

    @Test
    void tellsTheStoryOfAConversationInOrderAndSigned() throws Exception {
        subscribe(ALL);
        try (TestAgent agent = app.agent();
                TestVisitor visitor = app.visitor()) {
            agent.hello(app.adminToken());
            String conversation = visitor.hello("en").path("conversation").asText();
            visitor.ask("How do I return something?");
            agent.does("take", conversation);
            agent.says(conversation, "Let me look");
            agent.does(TestAgent.deed("close", conversation).put("outcome", "solved"));
            await(() -> events().contains("conversation.closed"));
        }
        assertThat(events())
                .containsExactly(
                        "conversation.opened",
                        "message.created",
                        "message.created",
                        "conversation.handed_over",
                        "message.created",
                        "conversation.closed");
        List<JsonNode> bodies = receiver.taken().stream().map(Call::json).toList();
        assertThat(bodies.get(1).at("/message/text").asText()).isEqualTo("How do I return something?");
        assertThat(bodies.get(1).at("/message/speaker").asText()).isEqualTo("visitor");
        assertThat(bodies.get(2).at("/message/reply_to").asLong()).isEqualTo(1);
        assertThat(bodies.get(3).path("agent").asText()).isEqualTo("installation");
        assertThat(bodies.get(4).at("/message/speaker").asText()).isEqualTo("agent");
        assertThat(bodies.get(5).path("outcome").asText()).isEqualTo("solved");
        assertThat(receiver.taken().stream().map(Call::id).distinct()).hasSize(6);
        for (Call call : receiver.taken()) {
            assertThat(call.json().path("id").asText()).isEqualTo(call.id());
            assertThat(call.signature()).isEqualTo(signature(call));
        }
    }

    @Test
    void queuesNothingAsLongAsNobodySubscribes() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I return something?");
        }
        assertThat(waiting()).isZero();
        subscribe("[\"conversation.closed\"]");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I return something?");
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void aReceiverThatFailsThenHangsThenComesBackGetsEverythingOnceInOrder() {
        subscribe("[\"message.created\"]");
        receiver.is(Mode.FAILS);
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("zh");
            for (int i = 0; i < 3; i++) {
                visitor.ask("第" + i + "个问题：怎么退货？");
            }
            await(() -> receiver.refused().size() >= 2);
            receiver.is(Mode.HANGS);
            int failed = receiver.refused().size();
            await(() -> receiver.refused().size() > failed);
            receiver.is(Mode.TAKES);
            await(() -> receiver.taken().size() >= 6);
        }
        await(() -> waiting() == 0);
        assertThat(receiver.taken()).extracting(Call::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(receiver.refused()).allSatisfy(call -> assertThat(call.seq()).isEqualTo(1));
        assertThat(receiver.refused().getFirst().id())
                .isEqualTo(receiver.taken().getFirst().id());
    }

    @Test
    void aStopBetweenCommitAndDeliveryLosesNothing() {
        subscribe("[\"message.created\"]");
        int port = receiver.port();
        receiver.close();
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I return something?");
        }
        app.stop();
        receiver = new TestReceiver(port);
        app.startAgain();
        await(() -> receiver.taken().size() == 2);
        assertThat(receiver.taken()).extracting(Call::seq).containsExactly(1L, 2L);
    }

    @Test
    void isGivenUpWithTheLastAnswerAndMayBeTriedAgain() {
        String id = subscribe("[\"conversation.opened\"]");
        receiver.is(Mode.FAILS);
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I return something?");
        }
        await(() -> deliveries(id).at("/0/dead_at").isTextual());
        assertThat(deliveries(id).at("/0/answer").asText()).isEqualTo("HTTP 503");
        assertThat(deliveries(id).at("/0/attempts").asInt()).isGreaterThan(3);
        receiver.is(Mode.TAKES);
        assertThat(json(send("POST", "/api/admin/webhooks/" + id + "/deliveries/retry", "{}"))
                        .path("revived")
                        .asInt())
                .isEqualTo(1);
        await(() -> receiver.taken().size() == 1);
    }

    @Test
    void aPingTellsAtOnceWhetherItArrives() {
        String id = subscribe(ALL);
        assertThat(json(send("POST", "/api/admin/webhooks/" + id + "/ping", "{}"))
                        .path("delivered")
                        .asBoolean())
                .isTrue();
        assertThat(events()).containsExactly("ping");
        receiver.is(Mode.SENDS_ELSEWHERE);
        JsonNode sentElsewhere = json(send("POST", "/api/admin/webhooks/" + id + "/ping", "{}"));
        assertThat(sentElsewhere.path("delivered").asBoolean()).isFalse();
        assertThat(sentElsewhere.path("answer").asText()).isEqualTo("HTTP 302");
        receiver.is(Mode.HANGS);
        assertThat(json(send("POST", "/api/admin/webhooks/" + id + "/ping", "{}"))
                        .path("answer")
                        .asText())
                .isEqualTo("no answer in time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.com/hook | must begin with https://",
                "ftp://localhost/hook | must begin with https://",
                "https://10.1.2.3/hook | private address",
                "https://192.168.0.1/hook | private address",
                "https://169.254.169.254/latest | private address",
                "https://100.64.1.1/hook | private address",
                "https://0.0.0.0/hook | private address",
                "https://[fd00::1]/hook | private address",
                "https://[::ffff:10.0.0.1]/hook | private address",
                "https://2130706433/hook | private address",
                "https://me:pass@localhost/hook | user name",
                "nonsense | must be an address",
                "https:// | must be an address"
            })
    void refusesAddressesThatLeadInside(String url, String complaint) {
        HttpResponse<String> refused =
                send("POST", "/api/admin/webhooks", "{\"url\": \"" + url + "\", \"events\": [\"message.created\"]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("'url'").contains(complaint);
    }

    @Test
    void namesWhatElseIsWrongAndShowsASecretOnlyOnce() {
        String url = "\"url\": \"https://localhost/hook\"";
        assertThat(send("POST", "/api/admin/webhooks", "{" + url + ", \"events\": [\"all\"]}")
                        .body())
                .contains("'events' must be some of");
        assertThat(send("POST", "/api/admin/webhooks", "{" + url + ", \"events\": [null]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("POST", "/api/admin/webhooks", "{" + url + ", \"events\": " + ALL + ", \"secret\": \"short\"}")
                        .body())
                .contains("'secret' must have");
        JsonNode made = json(send("POST", "/api/admin/webhooks", "{" + url + ", \"events\": " + ALL + "}"));
        assertThat(made.path("secret").asText()).startsWith("whs_");
        assertThat(send("GET", "/api/admin/webhooks", null).body())
                .contains(made.path("id").asText())
                .doesNotContain(made.path("secret").asText());
        assertThat(send("POST", "/api/admin/webhooks/none/ping", "{}").statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/api/admin/webhooks/none", null).statusCode())
                .isEqualTo(404);
    }

    private List<String> events() {
        return receiver.taken().stream().map(Call::event).toList();
    }

    private String subscribe(String events) {
        HttpResponse<String> made = send(
                "POST",
                "/api/admin/webhooks",
                "{\"url\": \"" + receiver.url() + "\", \"events\": " + events + ", \"secret\": \"" + SECRET + "\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        return json(made).path("id").asText();
    }

    private static JsonNode deliveries(String id) {
        return json(send("GET", "/api/admin/webhooks/" + id + "/deliveries", null))
                .path("deliveries");
    }

    private static long waiting() {
        return app.bean(Store.class)
                .readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM outbox")
                        .mapTo(Long.class)
                        .one());
    }

    /** As the guide tells receivers to compute it. */
    private static String signature(Call call) throws Exception {
        String seconds = call.signature().replaceFirst("t=(\\d+),.*", "$1");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal((seconds + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
    }

    private static void await(BooleanSupplier happened) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!happened.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("waited long enough").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return app.send(app.request(path)
                .header("Authorization", "Bearer " + app.adminToken())
                .method(method, publisher));
    }
}
