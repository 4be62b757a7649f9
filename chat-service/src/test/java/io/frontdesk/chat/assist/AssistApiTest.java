package io.frontdesk.chat.assist;

import static io.frontdesk.chat.TestAgent.deed;
import static io.frontdesk.chat.TestConsole.encoded;
import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestConsole;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class AssistApiTest {
    private static final String NOBODY = "01939e6e-0000-7000-8000-000000000000";

    private static TestApp app;
    private static TestConsole desk;

    private TestVisitor visitor;
    private TestAgent agent;

    @BeforeAll
    static void start() {
        app = TestApp.start();
        desk = new TestConsole(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void connect() {
        visitor = app.visitor();
        agent = app.agent();
        agent.hello(app.adminToken());
    }

    @AfterEach
    void disconnect() {
        agent.close();
        visitor.close();
    }

    @Test
    void summaryTellsWhatWasAskedFoundAndWhyAPersonIsNeeded() {
        agent.online();
        String id = visitor.hello("en").path("conversation").asText();
        visitor.ask("hello");
        JsonNode answer = visitor.ask("How do I return something?");
        visitor.send(frame("rate")
                .put("seq", answer.path("seq").asLong())
                .put("vote", "down")
                .put("reason", "unclear"));
        visitor.ask("can I talk to a human please");
        agent.presence("offline");
        String cited = answer.path("citations").get(0).path("id").asText();
        JsonNode summary = desk.readsSoon(
                path(id, "summary?lang=en"),
                read -> read.path("answers").path(0).has("helpful"));
        assertThat(summary.path("asked")).hasSize(1);
        assertThat(summary.path("asked").get(0).asText()).isEqualTo("How do I return something?");
        assertThat(summary.path("answers").get(0).path("id").asText()).isEqualTo(cited);
        assertThat(summary.path("answers").get(0).path("helpful").asBoolean()).isFalse();
        assertThat(summary.path("reason").asText()).isEqualTo("asked_for_human");
        String title = answer.path("citations").get(0).path("title").asText();
        assertThat(summary.path("text").asText())
                .isEqualTo("The customer asked: \"How do I return something?\" The bot answered with: " + title
                        + ". The customer said that it did not help. It was handed over because the customer asked"
                        + " for a person.");
        assertThat(desk.reads(path(id, "summary?lang=zh")).path("text").asText())
                .startsWith("客户问：“How do I return something?”")
                .endsWith("转人工原因：客户要求人工服务。");
    }

    @Test
    void summaryOfAChineseConversationIsInTheAgentsLanguage() {
        String id = visitor.hello("zh").path("conversation").asText();
        visitor.ask("你好");
        visitor.ask("怎么申请退货？");
        visitor.ask("多久能送到？");
        JsonNode english = desk.reads(path(id, "summary"));
        assertThat(english.path("asked").get(0).asText()).isEqualTo("怎么申请退货？");
        assertThat(english.path("asked").get(1).asText()).isEqualTo("多久能送到？");
        assertThat(english.path("text").asText()).startsWith("The customer asked 2 things, the last one: \"多久能送到？\"");
        assertThat(desk.reads(path(id, "summary?lang=zh")).path("text").asText())
                .startsWith("客户问了 2 个问题，最近的是：“多久能送到？”");
    }

    @Test
    void summaryOfSmallTalkSaysThatNothingWasAsked() {
        String id = visitor.hello("en").path("conversation").asText();
        visitor.ask("hello");
        JsonNode summary = desk.reads(path(id, "summary?lang=en"));
        assertThat(summary.path("asked")).isEmpty();
        assertThat(summary.path("answers")).isEmpty();
        assertThat(summary.path("text").asText()).isEqualTo("The customer has not asked anything yet.");
    }

    @Test
    void suggestionsFitTheLastQuestionAndDoNotBeginWithWhatWasSaidAlready() {
        String id = visitor.hello("en").path("conversation").asText();
        JsonNode answer = visitor.ask("How do I return something?");
        String given = answer.path("citations").get(0).path("id").asText();
        JsonNode suggestions = desk.reads(path(id, "suggestions")).path("suggestions");
        assertThat(suggestions.size()).isBetween(1, 5);
        assertThat(suggestions.get(0).path("id").asText()).isNotEqualTo(given);
        assertThat(suggestions.findValuesAsText("id")).doesNotHaveDuplicates();
        for (JsonNode suggestion : suggestions) {
            assertThat(suggestion.path("title").asText()).isNotEmpty();
            assertThat(suggestion.path("text").asText()).isNotEmpty();
            assertThat(suggestion.path("score").asDouble()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void whatAnAgentHasSentIsNoLongerFirst() {
        String id = visitor.hello("zh").path("conversation").asText();
        visitor.ask("你好");
        agent.does("take", id);
        visitor.send(frame("say").put("ref", ref()).put("text", "运费多少钱？"));
        visitor.next("accepted");
        JsonNode first = desk.reads(path(id, "suggestions")).path("suggestions").get(0);
        agent.says(id, first.path("text").asText());
        JsonNode then = desk.reads(path(id, "suggestions")).path("suggestions");
        assertThat(then.path(0).path("id").asText())
                .isNotEqualTo(first.path("id").asText());
    }

    @Test
    void suggestionsAreFoundForAnyTextInEitherLanguage() {
        String id = visitor.hello("en").path("conversation").asText();
        visitor.ask("hello");
        assertThat(desk.reads(path(id, "suggestions")).path("suggestions")).isEmpty();
        for (String text : List.of("How long does delivery take?", "多久能送到？")) {
            JsonNode found = desk.reads(path(id, "suggestions?text=" + encoded(text)));
            assertThat(found.path("suggestions").get(0).path("id").asText())
                    .as(text)
                    .startsWith("delivery");
        }
        assertThat(desk.reads(path(id, "suggestions?text=" + encoded("𓀀 \u0000 ;--")))
                        .path("suggestions"))
                .isEmpty();
    }

    @Test
    void agentLabelsTheCustomersWordsAndNothingElse() {
        String id = visitor.hello("en").path("conversation").asText();
        visitor.ask("my parcel is lost, help please");
        agent.does("take", id);
        long written = agent.does(deed("say", id).put("text", "I will look"))
                .path("seq")
                .asLong();
        assertThat(label(id, 1, "{\"label\":\"track_order\"}")).isEqualTo(200);
        JsonNode turn = desk.reads("/conversations/" + id).path("turns").get(0);
        assertThat(turn.path("corrected_label").asText()).isEqualTo("track_order");
        assertThat(label(id, 1, "{\"label\":\"no_such_intent\"}")).isEqualTo(422);
        assertThat(label(id, written, "{\"label\":\"track_order\"}")).isEqualTo(404);
        assertThat(label(id, 999, "{\"label\":\"track_order\"}")).isEqualTo(404);
        assertThat(label(NOBODY, 1, "{\"label\":\"track_order\"}")).isEqualTo(404);
        assertThat(label(id, 1, "{\"label\":null}")).isEqualTo(200);
        assertThat(desk.reads("/conversations/" + id).path("turns").get(0).has("corrected_label"))
                .isFalse();
    }

    @Test
    void unknownConversationsAndOddParametersAreProblems() {
        String id = visitor.hello("en").path("conversation").asText();
        visitor.ask("hello");
        for (String what : List.of("summary", "suggestions")) {
            assertThat(desk.asks("GET", path(NOBODY, what), null).status()).isEqualTo(404);
            assertThat(desk.asks("GET", path("not-an-id", what), null).status()).isEqualTo(404);
        }
        assertThat(desk.asks("GET", path(id, "summary?lang=de"), null).status()).isEqualTo(400);
        assertThat(desk.asks("GET", path(id, "suggestions?text=" + "x".repeat(1_001)), null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aGeneratedSummaryNeedsALanguageModel() {
        String id = visitor.hello("en").path("conversation").asText();
        visitor.ask("hello");
        TestConsole.Answer answer = desk.asks("GET", path(id, "summary/draft"), null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("llm-not-configured");
    }

    @Test
    void neitherAnonymousNorVisitorsAreHelped() {
        JsonNode welcome = visitor.hello("en");
        visitor.ask("hello");
        String id = welcome.path("conversation").asText();
        for (String authorization :
                List.of("", "Bearer " + welcome.path("token").asText())) {
            TestConsole stranger = new TestConsole(app, authorization);
            assertThat(stranger.asks("GET", path(id, "summary"), null).status()).isEqualTo(401);
            assertThat(stranger.asks("GET", path(id, "suggestions"), null).status())
                    .isEqualTo(401);
            assertThat(stranger.asks("PUT", path(id, "turns/1/label"), "{\"label\":\"greeting\"}")
                            .status())
                    .isEqualTo(401);
        }
    }

    private static int label(String id, long seq, String body) {
        return desk.asks("PUT", path(id, "turns/" + seq + "/label"), body).status();
    }

    private static String path(String id, String what) {
        return "/conversations/" + id + "/" + what;
    }
}
