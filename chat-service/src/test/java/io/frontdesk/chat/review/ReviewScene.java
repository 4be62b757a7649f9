package io.frontdesk.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestDesk.Answer;
import io.frontdesk.chat.TestDesk.Person;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A real server with three administrators, and what they, agents and visitors do about reviewing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReviewScene {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ITEMS = "/api/admin/review/items";

    TestApp app;
    TestDesk desk;
    Person anna;
    Person ben;
    Person cy;

    abstract TestApp startApp();

    @BeforeAll
    void start() {
        app = startApp();
        desk = new TestDesk(app);
        anna = desk.hire("anna@example.com", "admin");
        ben = desk.hire("ben@example.com", "admin");
        cy = desk.hire("cy@example.com", "admin");
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @AfterEach
    void oneIsEnoughAgain() {
        twoPeople(false);
    }

    void round() {
        app.bean(Round.class).run();
    }

    /** Somebody new says it, and is not helped by what they hear; gives the conversation. */
    String visitorSays(String text) {
        try (TestVisitor visitor = app.visitor()) {
            String conversation = visitor.hello("en").path("conversation").asText();
            JsonNode reply = visitor.ask(text);
            visitor.send(TestAgent.frame("rate")
                    .put("seq", reply.path("seq").asLong())
                    .put("vote", "down")
                    .put("reason", "not my question"));
            visitor.ask("hello");
            round();
            return conversation;
        }
    }

    void answeredByAgent(String asked, String answer) {
        try (TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            agent.hello(anna.accessToken());
            String conversation = visitor.hello("en").path("conversation").asText();
            visitor.ask(asked);
            agent.does("take", conversation);
            agent.says(conversation, answer);
            agent.does(TestAgent.deed("close", conversation).put("outcome", "solved"));
        }
    }

    void agentLabels(Person who, String conversation, String label) {
        Answer labelled = desk.call(
                "PUT",
                "/api/agent/conversations/" + conversation + "/turns/1/label",
                who.accessToken(),
                body(Map.of("label", label)));
        assertThat(labelled.status()).as(labelled.raw().body()).isEqualTo(200);
    }

    JsonNode closing(String conversation) {
        return desk.call("GET", "/api/agent/conversations/" + conversation + "/closing", anna.accessToken(), null)
                .body();
    }

    void twoPeople(boolean wanted) {
        assertThat(desk.admin("PUT", "/review/settings", "{\"two_people\":" + wanted + "}")
                        .body()
                        .path("two_people")
                        .asBoolean())
                .isEqualTo(wanted);
    }

    JsonNode list(Person who, String state) {
        return desk.call("GET", ITEMS + "?limit=200&state=" + state, who.accessToken(), null)
                .body()
                .path("items");
    }

    JsonNode itemWith(String words) {
        return find(list(cy, "todo"), words);
    }

    static JsonNode find(JsonNode items, String words) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("text").asText().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing with " + words + " in " + items));
    }

    JsonNode shown(Person who, JsonNode item) {
        return desk.call("GET", ITEMS + "/" + item.path("id").asText(), who.accessToken(), null)
                .body();
    }

    JsonNode decided(int status, Person who, JsonNode item, String deed, Map<String, String> fields) {
        Answer answer = decide(who, item, deed, fields);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        return answer.body();
    }

    Answer decide(Person who, JsonNode item, String deed, Map<String, String> fields) {
        var body = JSON.createObjectNode().put("revision", item.path("revision").asInt());
        fields.forEach(body::put);
        return desk.call(
                "POST", ITEMS + "/" + item.path("id").asText() + "/" + deed, who.accessToken(), body.toString());
    }

    static List<String> texts(JsonNode items) {
        return items.findValuesAsText("text");
    }

    List<Example> examples(String words, Example.State state) {
        return app.bean(ExampleStore.class).since(Instant.EPOCH, 5_000).stream()
                .filter(example -> example.state() == state && example.text().contains(words))
                .toList();
    }

    static String body(Map<String, String> fields) {
        return JSON.valueToTree(fields).toString();
    }
}
