package io.frontdesk.chat.learning.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.client.AdminClient.Answer;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.learning.GoldTexts;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.headonly.FrozenModel;
import io.frontdesk.intent.registry.ModelStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** One candidate's whole way through the real server, on any database, with real models. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RolloutApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 60_000;
    private static final String PATH = "/api/admin/learning/rollouts";
    static final Map<String, Object> BY_HAND =
            Map.of("frontdesk.rollout.automatic", false, "frontdesk.rollout.shares", "50");

    private TestApp app;
    private AdminClient admin;

    abstract TestApp startApp();

    @BeforeAll
    void start() throws IOException {
        app = startApp();
        admin = new AdminClient(app.uri(), app.adminToken());
        GoldTexts texts = GoldTexts.of(app.data().resolve("pack"), "zh");
        make("zh-one", texts.learnable(), texts.calibrating());
        make("zh-two", texts.learnable(), texts.calibrating());
        List<String> labels = texts.learnable().stream()
                .map(Utterance::label)
                .filter(label -> !label.equals("oos"))
                .distinct()
                .sorted()
                .toList();
        make(
                "zh-bad",
                texts.learnable().stream()
                        .map(row -> row.isOutOfScope()
                                ? row
                                : new Utterance(
                                        row.text(),
                                        labels.get((labels.indexOf(row.label()) + 1) % labels.size()),
                                        row.lang()))
                        .toList(),
                texts.calibrating());
        models().promote("zh", "zh-one");
        await(() -> serving().equals("zh-one"));
    }

    @AfterAll
    void stop() {
        admin.close();
        app.close();
    }

    @Test
    @Order(1)
    void theGateHoldsABadModelBackAndSaysWhy() throws IOException {
        JsonNode blocked = judged("zh-bad");
        assertThat(blocked.path("state").asText()).isEqualTo("blocked");
        assertThat(blocked.path("champion").asText()).isEqualTo("zh-one");
        JsonNode verdict = get(PATH + "/" + blocked.path("id").asText()).path("verdict");
        assertThat(verdict.path("passed").asBoolean()).isFalse();
        assertThat(verdict.path("findings").get(0).path("check").asText()).isEqualTo("accuracy");
        assertThat(verdict.path("findings")
                        .get(0)
                        .path("sentences")
                        .get(0)
                        .path("text")
                        .asText())
                .isNotEmpty();
        assertThat(admin.post(path(blocked, "promote"), "{}").status()).isEqualTo(409);
        assertThat(admin.post(PATH, "{\"lang\":\"zh\",\"version\":\"zh-none\"}").status())
                .isEqualTo(422);
        assertThat(serving()).isEqualTo("zh-one");
    }

    @Test
    @Order(2)
    void aCandidateReadsAlongAfterTheAnswerAndNobodySeesIt() throws IOException {
        JsonNode shadow = judged("zh-two");
        assertThat(shadow.path("state").asText()).as(shadow.toString()).isEqualTo("shadow");
        await(() -> app.bean(IntentClassifiers.class).candidate("zh").isPresent());
        assertThat(servedBy(3)).containsOnly("zh-one");
        await(() -> seen(shadow).path("compared").asInt() >= 6);
        assertThat(seen(shadow).path("agreed").asInt())
                .isEqualTo(seen(shadow).path("compared").asInt());
        assertThat(seen(shadow).path("by_candidate").asInt()).isZero();
        assertThat(get(path(shadow, "disagreements")).path("disagreements")).isEmpty();
    }

    @Test
    @Order(3)
    void aShareOfTheConversationsIsServedByItFromBeginningToEnd() throws IOException {
        JsonNode share =
                JSON.readTree(admin.post(path(current(), "promote"), "").body());
        assertThat(share.path("state").asText()).isEqualTo("share");
        assertThat(share.path("share").asDouble()).isEqualTo(0.5);
        assertThat(servedBy(14)).containsExactly("zh-one", "zh-two");
        await(() -> seen(share).path("by_candidate").asInt() > 0);
        assertThat(get(path(share)).path("signals")).hasSize(4);
    }

    @Test
    @Order(4)
    void allAreServedByItAndOneClickBringsTheOtherBack() throws IOException {
        JsonNode all = JSON.readTree(
                admin.post(path(current(), "promote"), "{\"all\":true}").body());
        assertThat(all.path("state").asText()).isEqualTo("all");
        assertThat(serving()).isEqualTo("zh-two");
        assertThat(models().current("zh")).contains("zh-two");
        assertThat(servedBy(2)).containsExactly("zh-two");
        JsonNode back = JSON.readTree(admin.post(path(all, "return"), "").body());
        assertThat(back.path("state").asText()).isEqualTo("returned");
        assertThat(serving()).isEqualTo("zh-one");
        assertThat(models().current("zh")).contains("zh-one");
        assertThat(servedBy(2)).containsExactly("zh-one");
        assertThat(admin.post(path(back, "return"), "").status()).isEqualTo(409);
        assertThat(get(path(back)).path("steps")).hasSize(4);
        assertThat(get(PATH + "/history?lang=zh").path("rollouts")).hasSize(2);
    }

    /** The node stopped before it did what the row says, as another node that was down did not either. */
    @Test
    @Order(5)
    void theRowsSayAfterAStartWhatServes() throws IOException {
        assertThat(admin.post(path(current(), "promote"), "{\"all\":true}").ok())
                .isTrue();
        app.stop();
        models().promote("zh", "zh-one");
        Files.delete(app.data().resolve("models").resolve("zh").resolve("rollout"));
        app.startAgain();
        admin.close();
        admin = new AdminClient(app.uri(), app.adminToken());
        await(() -> serving().equals("zh-two"));
        models().promote("zh", "zh-one"); // an operator's own choice counts from then on
        await(() -> serving().equals("zh-one"));
    }

    @Test
    @Order(6)
    void protectedIntentsAreMarkedByNameAndHeldExamplesListed() throws IOException {
        JsonNode before = get("/api/admin/learning/protected-intents");
        assertThat(before.path("intents")).extracting(JsonNode::asText).contains("delete_account");
        assertThat(admin.put("/api/admin/learning/protected-intents", "{\"intents\":[\"nonsense\"]}")
                        .status())
                .isEqualTo(422);
        Answer marked = admin.put("/api/admin/learning/protected-intents", "{\"intents\":[\"return_item\"]}");
        assertThat(JSON.readTree(marked.body()).path("intents"))
                .extracting(JsonNode::asText)
                .contains("delete_account", "return_item");
        assertThat(get("/api/admin/learning/held").path("total").asInt()).isZero();
        assertThat(admin.post("/api/admin/learning/held/release", "{\"ids\":[\"none\"]}")
                        .status())
                .isEqualTo(422);
    }

    private void make(String version, List<Utterance> learn, List<Utterance> calibrate) throws IOException {
        Path place = models().place("zh", version);
        new FrozenModel(BaseCheckpoint.named("bge-small-zh"), new UtteranceSplit(learn, calibrate), "zh", 1, "test")
                .writeTo(place, Clock.systemUTC());
    }

    private ModelStore models() {
        return ModelStore.in(app.data().resolve("models"));
    }

    private String serving() {
        return app.bean(IntentClassifiers.class).version("zh").orElse("");
    }

    private JsonNode judged(String version) throws IOException {
        assertThat(admin.post(PATH, "{\"lang\":\"zh\",\"version\":\"" + version + "\"}")
                        .status())
                .isEqualTo(202);
        await(() -> current().path("version").asText().equals(version));
        return current();
    }

    private JsonNode current() {
        for (JsonNode language : get(PATH).path("languages")) {
            if (language.path("lang").asText().equals("zh")) {
                return language.path("rollout");
            }
        }
        throw new AssertionError("no Chinese");
    }

    private JsonNode seen(JsonNode rollout) {
        return get(path(rollout)).path("seen");
    }

    /** Has as many conversations of two questions each; each must be served by one model, which all are told. */
    private Set<String> servedBy(int conversations) {
        List<String> asked = List.of("我的快递到哪里了", "怎么退货");
        Set<String> models = new TreeSet<>();
        for (int i = 0; i < conversations; i++) {
            try (TestVisitor visitor = app.visitor()) {
                String id = visitor.hello("zh").path("conversation").asText();
                asked.forEach(visitor::ask);
                Set<String> own = new HashSet<>();
                List<JsonNode> turns = new ArrayList<>();
                get("/api/admin/conversations/" + id).path("turns").forEach(turns::add);
                turns.stream()
                        .map(turn -> turn.path("trace").path("model").asText())
                        .filter(model -> !model.isEmpty())
                        .forEach(own::add);
                assertThat(own).as(turns.toString()).hasSize(1);
                models.addAll(own);
            }
        }
        return models;
    }

    private JsonNode get(String path) {
        try {
            Answer answer = admin.get(path);
            assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static String path(JsonNode rollout) {
        return PATH + "/" + rollout.path("id").asText();
    }

    private static String path(JsonNode rollout, String what) {
        return path(rollout) + "/" + what;
    }

    private static void await(BooleanSupplier wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!wanted.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }
}
