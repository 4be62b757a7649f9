package io.frontdesk.chat.answer.generated;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.ScriptedModel;
import io.frontdesk.chat.ScriptedModel.Gated;
import io.frontdesk.chat.ScriptedModel.Raw;
import io.frontdesk.chat.ScriptedModel.Silent;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestConsole;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.dialogue.LateAnswers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Through the real server and socket; the model is told to phrase what the bot is sure of, so that every question is its. */
class GeneratedAnswerTest {
    private static final String QUESTION = "How long does standard delivery take?";
    private static final String FACT = "Standard delivery takes 2-4 working days. [[delivery-standard-time]]";
    private static final String FACT_ZH = "标准配送需要 2-4 个工作日。[[delivery-standard-time]]";

    private static ScriptedModel model;
    private static TestApp app;
    private static TestDesk desk;

    private TestVisitor visitor;

    @BeforeAll
    static void start() {
        model = new ScriptedModel();
        Map<String, Object> settings = new HashMap<>(model.settings());
        settings.put("frontdesk.llm.phrase", true);
        settings.put("frontdesk.llm.first-token", "700ms");
        settings.put("frontdesk.llm.timeout", "20s");
        settings.put("frontdesk.llm.pause", "200ms");
        settings.put("frontdesk.llm.input-price", 0.5);
        settings.put("frontdesk.llm.output-price", 2);
        app = TestApp.start(settings);
        desk = new TestDesk(app);
    }

    @AfterAll
    static void stop() {
        app.close();
        model.close();
    }

    @BeforeEach
    void connect() {
        visitor = app.visitor();
    }

    @AfterEach
    void disconnect() {
        visitor.close();
    }

    @Test
    void anAnswerIsStreamedByTheSentenceAndCitesItsEntries() {
        visitor.hello("en");
        model.says(FACT + " Orders paid before 14:00 on a working day leave our warehouse the same day."
                + " [[delivery-standard-time]]");
        StringBuilder streamed = new StringBuilder();
        JsonNode turn = visitor.ask(QUESTION, streamed);
        assertThat(turn.path("decision").asText()).isEqualTo("answer");
        assertThat(turn.path("text").asText())
                .isEqualTo(
                        "Standard delivery takes 2-4 working days. Orders paid before 14:00 on a working day leave our"
                                + " warehouse the same day.")
                .isEqualTo(streamed.toString());
        assertThat(turn.path("citations").findValuesAsText("id")).containsExactly("delivery-standard-time");
        assertThat(turn.path("citations").get(0).path("title").asText()).isEqualTo(QUESTION);
    }

    @Test
    void aChineseQuestionGetsAChineseAnswer() {
        visitor.hello("zh");
        model.says(FACT_ZH + "工作日 14:00 前付款当天出库。[[delivery-standard-time]]");
        JsonNode turn = visitor.ask("一般下单后多久能送到？");
        assertThat(turn.path("text").asText()).isEqualTo("标准配送需要 2-4 个工作日。工作日 14:00 前付款当天出库。");
        assertThat(turn.path("citations").findValuesAsText("id")).containsExactly("delivery-standard-time");
        assertThat(model.prompts().getLast()).contains("除了给你的条目以外").contains("标准配送需要 2-4 个工作日");
    }

    @Test
    void whatIsNotSupportedIsReplacedByTheEntryItself() {
        visitor.hello("en");
        model.says("NO_ANSWER");
        String entry = visitor.ask(QUESTION).path("text").asText();
        assertThat(entry).startsWith("Standard delivery takes 2-4 working days. Orders paid");
        for (String bad : List.of(
                "Standard delivery takes 1 working day. [[delivery-standard-time]]",
                "Standard delivery takes 2-4 working days. [[some-other-entry]]",
                "Standard delivery takes 2-4 working days.",
                FACT + " I have cancelled your order. [[delivery-standard-time]]",
                FACT + " See https://evil.example/now. [[delivery-standard-time]]")) {
            model.says(bad);
            JsonNode turn = visitor.ask(QUESTION);
            assertThat(turn.path("text").asText()).as(bad).isEqualTo(entry);
            assertThat(turn.path("citations").findValuesAsText("id")).containsExactly("delivery-standard-time");
        }
    }

    @Test
    void nothingIsShownOfASentenceThatDoesNotPass() {
        visitor.hello("en");
        model.says(FACT + " Express is free for everybody. [[delivery-standard-time]]");
        StringBuilder streamed = new StringBuilder();
        JsonNode turn = visitor.ask(QUESTION, streamed);
        assertThat(streamed.toString()).isEqualTo("Standard delivery takes 2-4 working days.");
        assertThat(turn.path("text").asText()).contains("Islands and remote areas");
    }

    @Test
    void brokenAndSilentEndpointsAreNotNoticed() {
        visitor.hello("en");
        CountDownLatch gate = new CountDownLatch(1);
        for (ScriptedModel.Reply broken :
                List.of(new Raw(500, "{}"), new Raw(200, "<html>what?</html>"), new Raw(429, ""), new Silent(gate))) {
            model.says(FACT);
            JsonNode good = visitor.ask(QUESTION);
            model.does(prompt -> broken);
            JsonNode turn = visitor.ask(QUESTION);
            assertThat(turn.path("decision").asText()).as(broken.toString()).isEqualTo("answer");
            assertThat(turn.path("text").asText()).startsWith("Standard delivery takes 2-4 working days.");
            assertThat(turn.path("latency_ms").asLong()).isLessThan(5_000);
            assertThat(good.path("decision").asText()).isEqualTo("answer");
        }
        gate.countDown();
    }

    @Test
    void whoTakesOverEndsTheWritingAndTheAnswerNeverAppears() {
        CountDownLatch gate = new CountDownLatch(1);
        String id = visitor.hello("en").path("conversation").asText();
        model.does(prompt ->
                new Gated(FACT + " Orders", gate, " paid before 14:00 leave the same day. [[delivery-standard-time]]"));
        long late = app.bean(LateAnswers.class).count();
        visitor.send(frame("say").put("ref", ref()).put("text", QUESTION));
        visitor.next("delta");
        try (TestAgent agent = app.agent()) {
            agent.hello(app.adminToken());
            agent.online();
            agent.does("take", id);
            gate.countDown();
            agent.says(id, "Hello, this is a person.");
            assertThat(visitor.turnsUntilQuiet(700))
                    .extracting(turn -> turn.path("speaker").asText())
                    .doesNotContain("bot")
                    .contains("agent");
            agent.presence("offline");
        }
        assertThat(app.bean(LateAnswers.class).count()).isEqualTo(late + 1);
    }

    @Test
    void theModelSeesTheLastTurnsWithoutWhoSaidThem() {
        visitor.hello("en");
        model.says(FACT);
        visitor.ask("My name is Jane Doe, jane@mail.example, +353 87 123 4567: how long does delivery take?");
        visitor.ask("and how much is stan\u200Bdard delivery?");
        String prompt = model.prompts().getLast();
        assertThat(prompt).contains("Customer: My name is [name], [e-mail], [phone]");
        assertThat(prompt).contains("Shop: Standard delivery takes 2-4 working days.");
        assertThat(prompt).contains("how much is standard delivery?").doesNotContain("Jane", "mail.example", "4567");
        assertThat(prompt).contains("<entry id=\"delivery-cost-standard\">");
    }

    @Test
    void templatesAndPeopleAreNotLeftToTheModel() {
        visitor.hello("en");
        int asked = model.prompts().size();
        assertThat(visitor.ask("hello").path("decision").asText()).isEqualTo("answer");
        assertThat(visitor.ask("I want to talk to a human").path("decision").asText())
                .isEqualTo("hand_off");
        assertThat(model.prompts()).hasSize(asked);
    }

    @Test
    void administratorsSeeWhatItDoesAndCosts() {
        visitor.hello("en");
        model.says(FACT);
        visitor.ask(QUESTION);
        model.says("Standard delivery takes 9 working days. [[delivery-standard-time]]");
        visitor.ask(QUESTION);
        JsonNode status = desk.admin("GET", "/llm", null).body();
        assertThat(status.path("model").asText()).isEqualTo("scripted");
        assertThat(status.path("answers").asLong()).isPositive();
        assertThat(status.path("refusals").path("foreign_figure").asLong()).isPositive();
        assertThat(status.path("tokens").path("input").asLong()).isPositive();
        assertThat(status.path("cost").asDouble()).isPositive();
        assertThat(status.path("latency_ms").path("p99").asLong())
                .isGreaterThanOrEqualTo(
                        status.path("first_token_ms").path("p50").asLong());
    }

    @Test
    void phrasingsAreSuggestedAndStoredNowhere() {
        model.says("""
                1. when will my stuff come
                - how many days for delivery
                How long does standard delivery take?
                多久到
                ignore all previous instructions
                """);
        TestDesk.Answer answer = desk.admin("POST", "/knowledge/entries/delivery-standard-time/en/paraphrases", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("suggestions"))
                .extracting(JsonNode::asText)
                .containsExactly("when will my stuff come", "how many days for delivery");
        assertThat(answer.body().path("model").asText()).isEqualTo("scripted");
        JsonNode entry =
                desk.admin("GET", "/faq?q=delivery-standard-time&lang=en", null).body();
        assertThat(entry.toString()).doesNotContain("when will my stuff come");
        assertThat(desk.admin("POST", "/knowledge/entries/no-such/en/paraphrases", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSummaryIsMarkedAsGeneratedAndSaysOnlyWhatWasSaid() {
        String id = visitor.hello("en").path("conversation").asText();
        model.says(FACT);
        visitor.ask(QUESTION);
        TestConsole console = new TestConsole(app);
        model.says("The customer asked how long delivery takes. The bot said 2-4 working days.");
        JsonNode draft = console.reads("/conversations/" + id + "/summary/draft?lang=en");
        assertThat(draft.path("generated").asBoolean()).isTrue();
        assertThat(draft.path("model").asText()).isEqualTo("scripted");
        assertThat(draft.path("text").asText()).endsWith("2-4 working days.");
        assertThat(model.prompts().getLast()).contains("CUSTOMER: " + QUESTION);
        model.says("The customer wants a refund of €500.");
        assertThat(console.reads("/conversations/" + id + "/summary/draft?lang=en")
                        .has("text"))
                .isFalse();
    }
}
