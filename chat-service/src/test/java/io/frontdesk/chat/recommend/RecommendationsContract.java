package io.frontdesk.chat.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is learnt from real conversations, offered, pressed and counted, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecommendationsContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "delivery-standard-time";
    private static final String NEXT = "delivery-cost-standard";

    private TestApp app;

    abstract Map<String, Object> database();

    @BeforeAll
    void start() {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("frontdesk.recommend.steps", 3);
        settings.put("frontdesk.recommend.at-least", 0.2);
        settings.put("frontdesk.recommend.popular-share", 0);
        settings.put("frontdesk.recommend.every", "1h");
        app = TestApp.start(settings);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void whatOthersAskedNextIsOfferedPressedAnsweredAndCounted() {
        for (int i = 0; i < 4; i++) {
            try (TestVisitor visitor = app.visitor()) {
                visitor.hello("en");
                assertThat(visitor.ask(question(FIRST, "en")).has("choices")).isFalse();
                visitor.ask(question(NEXT, "en"));
            }
        }
        NextQuestions.Learned learned = app.bean(NextLearning.class).learn();
        assertThat(learned.model().steps()).isGreaterThanOrEqualTo(4);
        int before = json("/api/admin/recommendations").at("/learned/clicks").asInt();
        String conversation = pressWhatIsOffered(learned.version());
        JsonNode counted = json("/api/admin/recommendations");
        assertThat(counted.path("model").asText()).isEqualTo(learned.version());
        assertThat(counted.at("/learned/clicks").asInt()).isEqualTo(before + 1);
        assertThat(counted.at("/learned/offers").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(counted.at("/learned/click_through/high").asDouble()).isGreaterThan(0);
        assertThat(counted.has("difference")).isFalse();
        anErasedConversationCountsNoLonger(conversation, before, learned.model().steps());
    }

    private String pressWhatIsOffered(String version) {
        try (TestVisitor visitor = app.visitor()) {
            String conversation = visitor.hello("zh").path("conversation").asText();
            JsonNode answer = visitor.ask(question(FIRST, "zh"));
            JsonNode choice = answer.path("choices").path(0);
            assertThat(choice.path("option").asText()).isEqualTo("next:learned:" + NEXT);
            assertThat(choice.path("label").asText()).isEqualTo(question(NEXT, "zh"));
            assertThat(choice.path("source").asText()).isEqualTo("learned");
            JsonNode pressed = visitor.exchange(TestSocket.frame("choose")
                    .put("ref", TestSocket.ref())
                    .put("option", choice.path("option").asText()));
            assertThat(pressed.at("/citations/0/id").asText())
                    .as("%s", json("/api/admin/conversations/" + conversation))
                    .isEqualTo(NEXT);
            assertThat(pressed.path("choices").findValuesAsText("option"))
                    .noneMatch(option -> option.endsWith(FIRST) || option.endsWith(NEXT));
            JsonNode trace = json("/api/admin/conversations/" + conversation).at("/turns/1/trace/next");
            assertThat(trace.path("model").asText()).isEqualTo(version);
            assertThat(trace.at("/entries/0/id").asText()).isEqualTo(NEXT);
            return conversation;
        }
    }

    private void anErasedConversationCountsNoLonger(String conversation, int clicks, int steps) {
        app.send(app.request("/api/admin/customers/" + conversation)
                .header("Authorization", "Bearer " + app.adminToken())
                .DELETE());
        assertThat(json("/api/admin/recommendations").at("/learned/clicks").asInt())
                .isEqualTo(clicks);
        assertThat(app.bean(NextLearning.class).learn().model().steps()).isEqualTo(steps);
    }

    @Test
    void anEntryThatMayNotBeGivenTodayIsNotOffered() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            String first = "track-find-parcel";
            String next = "track-guest-order";
            visitor.ask(question(first, "en"));
            visitor.ask(question(next, "en"));
            for (int i = 0; i < 4; i++) {
                try (TestVisitor other = app.visitor()) {
                    other.hello("en");
                    other.ask(question(first, "en"));
                    other.ask(question(next, "en"));
                }
            }
            app.bean(NextLearning.class).learn();
            KnowledgeBase knowledge = app.bean(KnowledgeBase.class);
            FaqEntry entry = knowledge.find(next, "en").orElseThrow();
            assertThat(offered(first)).contains("next:learned:" + next);
            knowledge.put(entry.withValidity(null, LocalDate.EPOCH));
            assertThat(offered(first)).doesNotContain("next:learned:" + next);
            knowledge.put(entry);
        }
    }

    private List<String> offered(String entry) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            return visitor.ask(question(entry, "en")).path("choices").findValuesAsText("option");
        }
    }

    private String question(String entry, String lang) {
        return app.bean(KnowledgeBase.class).find(entry, lang).orElseThrow().question();
    }

    private JsonNode json(String path) {
        try {
            return JSON.readTree(app.send(app.request(path)
                            .header("Authorization", "Bearer " + app.adminToken())
                            .GET())
                    .body());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
