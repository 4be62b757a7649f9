package io.frontdesk.chat.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class InsightApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static TestApp app;
    private static AdminClient admin;

    @BeforeAll
    static void start() {
        app = TestApp.start();
        admin = new AdminClient(app.uri(), app.adminToken());
    }

    @AfterAll
    static void stop() {
        admin.close();
        app.close();
    }

    @Test
    void aConversationIsListedAndShownWithTheTraceOfItsDecision() throws Exception {
        String id = talk("How long does delivery take?");
        JsonNode list = get("/api/admin/conversations?limit=200");
        JsonNode row = byId(list.path("conversations"), id);
        assertThat(row.path("turns").asInt()).isEqualTo(2);
        assertThat(row.path("lang").asText()).isEqualTo("en");
        assertThat(row.path("last_decision").asText()).isNotEmpty();
        JsonNode turns = get("/api/admin/conversations/" + id).path("turns");
        assertThat(turns).hasSize(2);
        JsonNode trace = turns.get(1).path("trace");
        assertThat(trace.path("intents")).isNotEmpty();
        assertThat(trace.path("hits")).isNotEmpty();
        assertThat(trace.path("thresholds").path("answer").asDouble()).isPositive();
        assertThat(trace.path("model").asText()).startsWith("nearest-");
        assertThat(trace.path("steps_ms").has("intent")).isTrue();
    }

    @Test
    void conversationsAreFilteredByLanguageAndDecision() throws Exception {
        talk("多久能送到？");
        get("/api/admin/conversations?lang=zh")
                .path("conversations")
                .forEach(row -> assertThat(row.path("lang").asText()).isEqualTo("zh"));
        assertThat(admin.get("/api/admin/conversations?decision=guess").status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownConversationIsAProblem() throws Exception {
        AdminClient.Answer answer = admin.get("/api/admin/conversations/0199c3f0-5b1e-7c11-9a55-1f4d1c8e2a10");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("unknown-conversation");
        assertThat(admin.get("/api/admin/conversations/nonsense").status()).isEqualTo(404);
    }

    @Test
    void aCorrectedLabelGoesIntoTheExportThatTrainReads(@TempDir Path folder) throws Exception {
        String id = talk("my parcel is lost, help please");
        String label = "/api/admin/conversations/" + id + "/turns/1/label";
        assertThat(admin.put(label, "{\"label\":\"no_such_intent\"}").status()).isEqualTo(422);
        assertThat(admin.put(label, "{\"label\":\"track_order\"}").status()).isEqualTo(200);
        assertThat(admin.put("/api/admin/conversations/" + id + "/turns/99/label", "{\"label\":\"track_order\"}")
                        .status())
                .isEqualTo(404);
        AdminClient.Answer export = admin.get("/api/admin/turns/export");
        assertThat(export.status()).isEqualTo(200);
        Path file = Files.writeString(folder.resolve("turns.jsonl"), export.body());
        List<Utterance> utterances = UtteranceFile.read(file);
        assertThat(utterances).anySatisfy(utterance -> {
            assertThat(utterance.text()).isEqualTo("my parcel is lost, help please");
            assertThat(utterance.label()).isEqualTo("track_order");
        });
        assertThat(admin.put(label, "{\"label\":null}").status()).isEqualTo(200);
        assertThat(get("/api/admin/conversations/" + id).path("turns").get(0).has("corrected_label"))
                .isFalse();
    }

    @Test
    void aLeftMessageIsShownUntilItIsDone() throws Exception {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.send(TestVisitor.frame("leave")
                    .put("ref", TestVisitor.ref())
                    .put("name", "Mei Lin")
                    .put("contact", "mei@example.com")
                    .put("message", "Please call me"));
            visitor.next("accepted");
        }
        JsonNode message = get("/api/admin/messages").path("messages").get(0);
        assertThat(message.path("contact").asText()).isEqualTo("mei@example.com");
        assertThat(message.path("done").asBoolean()).isFalse();
        long open = get("/api/admin/status").path("left_messages_open").asLong();
        String path = "/api/admin/messages/" + message.path("id").asText();
        assertThat(admin.put(path, "{\"done\":true}").status()).isEqualTo(200);
        assertThat(get("/api/admin/status").path("left_messages_open").asLong()).isEqualTo(open - 1);
        assertThat(admin.put("/api/admin/messages/999999", "{\"done\":true}").status())
                .isEqualTo(404);
    }

    @Test
    void statusAndHealthTellWhatServes() throws Exception {
        JsonNode status = get("/api/admin/status");
        assertThat(status.path("shop").asText()).isEqualTo("shop");
        assertThat(status.path("entries").asInt()).isPositive();
        assertThat(status.path("models")).hasSize(2);
        assertThat(status.path("models").get(0).path("serving").asText()).isEqualTo("nearest_examples");
        JsonNode health = JSON.readTree(app.send(app.request("/health").GET()).body());
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("details")
                        .path("models")
                        .path("details")
                        .path("zh")
                        .path("serving")
                        .asText())
                .isEqualTo("nearest_examples");
    }

    @Test
    void theIntentsAreListedWithTheirTitles() throws Exception {
        JsonNode intents = get("/api/admin/intents");
        assertThat(intents).hasSizeGreaterThanOrEqualTo(40);
        assertThat(intents.get(0).path("title_zh").asText()).isNotEmpty();
    }

    private static String talk(String text) {
        try (TestVisitor visitor = app.visitor()) {
            String id = visitor.hello("en").path("conversation").asText();
            visitor.ask(text);
            return id;
        }
    }

    private static JsonNode byId(JsonNode rows, String id) {
        for (JsonNode row : rows) {
            if (row.path("id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no conversation " + id);
    }

    private static JsonNode get(String path) throws Exception {
        AdminClient.Answer answer = admin.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
