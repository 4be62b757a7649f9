package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestAgent.deed;
import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.dialogue.LateAnswers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class AgentSocketTest {
    private static TestApp app;
    private static TestDesk.Person anna;

    private TestAgent agent;
    private TestVisitor visitor;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("dialogue.pace", "60ms"));
        anna = new TestDesk(app).hire("anna@example.com", "agent");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void connect() {
        agent = app.agent();
        visitor = app.visitor();
    }

    @AfterEach
    void disconnect() {
        agent.presence("offline");
        agent.close();
        visitor.close();
    }

    @Test
    void wholeStoryFromTheBotToAPersonAndBack() {
        atTheDesk();
        String conversation = visitor.hello("en").path("conversation").asText();
        assertThat(visitor.ask("How do I return something?").path("decision").asText())
                .isEqualTo("answer");
        JsonNode passedOn = visitor.ask("can I talk to a human please");
        assertThat(passedOn.path("decision").asText()).isEqualTo("hand_off");
        assertThat(passedOn.path("text").asText()).contains("passing you to a person");
        assertThat(turnWith("event", "joined").path("agent").path("name").asText())
                .isEqualTo("anna");
        JsonNode card =
                agent.next("card", shown -> owner(shown, conversation, "agent")).path("card");
        assertThat(card.path("reason").asText()).isEqualTo("asked_for_human");

        agent.watch(conversation, 0);
        assertThat(agent.next("turn").path("conversation").asText()).isEqualTo(conversation);
        JsonNode accepted = agent.says(conversation, "Hello, this is Anna.");
        JsonNode heard =
                visitor.next("turn", turn -> turn.path("speaker").asText().equals("agent"));
        assertThat(heard.path("seq").asLong()).isEqualTo(accepted.path("seq").asLong());
        assertThat(heard.path("agent").path("name").asText()).isEqualTo("anna");

        String asked = ref();
        visitor.send(frame("say").put("ref", asked).put("text", "How do I return something?"));
        assertThat(visitor.turnsUntilQuiet(600))
                .extracting(turn ->
                        turn.path("speaker").asText() + " " + turn.path("ref").asText())
                .containsExactly("visitor " + asked);

        agent.does("hand_back", conversation);
        turnWith("event", "returned");
        assertThat(visitor.ask("How do I return something?").path("decision").asText())
                .isEqualTo("answer");

        agent.does("take", conversation);
        agent.does(deed("close", conversation).put("outcome", "solved"));
        JsonNode closed =
                visitor.next("state", state -> state.path("status").asText().equals("closed"));
        assertThat(closed.path("csat").asText()).isEqualTo("wanted");
        visitor.send(frame("csat")
                .put("ref", ref())
                .put("score", 5)
                .put("comment", "quick")); // accepted and told, in either order
        assertThat(visitor.next("state", state -> state.has("csat"))
                        .path("csat")
                        .asText())
                .isEqualTo("given");
    }

    @Test
    void nobodyAtTheDeskMeansAMessageIsTaken() {
        agent.hello(anna.accessToken());
        visitor.hello("zh");
        JsonNode turn = visitor.ask("转人工");
        assertThat(turn.path("decision").asText()).isEqualTo("hand_off");
        assertThat(turn.path("text").asText()).contains("没有人工客服在线");
    }

    @Test
    void waitingCustomersSeeTheirPlaceAndMoveUp() {
        atTheDesk();
        agent.presence("away");
        String conversation = visitor.hello("en").path("conversation").asText();
        visitor.ask("hello");
        agent.does("take", conversation);
        agent.does(deed("transfer", conversation).put("agent", anna.id()));
        JsonNode state =
                visitor.next("state", shown -> shown.path("owner").asText().equals("agent"));
        assertThat(state.path("agent").path("name").asText()).isEqualTo("anna");
    }

    @Test
    void typingReadingAndPresenceAreSeenByBothSides() {
        String conversation = taken();
        agent.watch(conversation, 0);
        agent.next("view", view -> view.path("visitor_online").asBoolean());
        visitor.send(frame("typing").put("on", true));
        agent.next("view", view -> view.path("visitor_typing").asBoolean());
        agent.send(frame("typing").put("conversation", conversation).put("on", true));
        visitor.next("state", state -> state.path("typing").asText().equals("agent"));
        long seq = agent.says(conversation, "one moment").path("seq").asLong();
        agent.next("view", view -> view.path("delivered_seq").asLong() == seq);
        visitor.send(frame("read").put("seq", seq));
        agent.next("view", view -> view.path("read_seq").asLong() == seq);
        agent.send(frame("read").put("conversation", conversation).put("seq", seq));
        visitor.next("state", state -> state.path("read_seq").asLong() == seq);
        visitor.close();
        agent.next("view", view -> !view.path("visitor_online").asBoolean());
    }

    @Test
    void bothSidesMayTypeAtOnceForLong() throws Exception {
        String conversation = taken();
        agent.watch(conversation, 0);
        agent.next("view", view -> view.path("visitor_online").asBoolean());
        Thread typist = Thread.ofPlatform().start(() -> {
            for (int stroke = 0; stroke < 400; stroke++) {
                visitor.send(frame("typing").put("on", stroke % 2 == 0));
            }
        });
        for (int stroke = 0; stroke < 400; stroke++) {
            agent.send(frame("typing").put("conversation", conversation).put("on", stroke % 2 == 0));
        }
        typist.join();
        visitor.send(frame("ping"));
        visitor.next("pong");
        agent.send(frame("ping"));
        agent.next("pong");
    }

    @Test
    void notesReachOtherConsolesAndNeverTheCustomer() {
        String conversation = taken();
        try (TestAgent other = app.agent()) {
            other.hello(anna.accessToken());
            other.watch(conversation, 0);
            agent.does(deed("note", conversation).put("text", "wants it before Friday"));
            assertThat(other.next("note").path("text").asText()).isEqualTo("wants it before Friday");
        }
        assertThat(visitor.turnsUntilQuiet(400))
                .extracting(turn -> turn.path("text").asText())
                .doesNotContain("wants it before Friday");
    }

    @Test
    void fileThatIsNotThereIsNamedToBothSidesAndNothingIsSaid() {
        String conversation = taken();
        ObjectNode said = deed("say", conversation).put("text", "");
        said.putArray("attachments").add("no-such-file");
        assertThat(agent.failsTo(said).path("code").asText()).isEqualTo("unknown-attachment");
        ObjectNode asked = frame("say").put("ref", ref()).put("text", "");
        asked.putArray("attachments").add("no-such-file");
        visitor.send(asked);
        JsonNode answer = visitor.next();
        while (!answer.path("type").asText().equals("fault")) {
            answer = visitor.next();
        }
        assertThat(answer.path("code").asText()).isEqualTo("unknown-attachment");
        assertThat(answer.path("ref")).isEqualTo(asked.path("ref"));
        visitor.send(frame("ping"));
        visitor.next("pong");
    }

    @Test
    void sameDeedTwiceIsDoneOnce() {
        String conversation = taken();
        ObjectNode say = deed("say", conversation).put("text", "once");
        long seq = agent.does(say).path("seq").asLong();
        assertThat(agent.does(say).path("seq").asLong()).isEqualTo(seq);
        assertThat(agent.failsTo(say.deepCopy().put("text", "twice"))
                        .path("code")
                        .asText())
                .isEqualTo("ref-reused");
        ObjectNode back = deed("hand_back", conversation);
        agent.does(back);
        agent.does(back);
        assertThat(agent.failsTo(deed("say", conversation).put("text", "still here"))
                        .path("code")
                        .asText())
                .isEqualTo("not-owner");
    }

    @Test
    void whoReconnectsGetsExactlyTheTurnsThatWereMissed() {
        String conversation = taken();
        long seen = agent.says(conversation, "first").path("seq").asLong();
        agent.close();
        visitor.send(frame("say").put("ref", ref()).put("text", "second"));
        visitor.next("accepted");
        agent = app.agent();
        agent.hello(anna.accessToken());
        agent.watch(conversation, seen);
        assertThat(agent.turnsUntilQuiet(500))
                .extracting(turn -> turn.path("text").asText())
                .containsExactly("second");
    }

    @Test
    void botIsSilentFromTheMomentAPersonTakesOver() {
        atTheDesk();
        long before = app.bean(LateAnswers.class).count();
        for (int race = 0; race < 40; race++) {
            try (TestVisitor racer = app.visitor()) {
                String conversation = racer.hello("en").path("conversation").asText();
                racer.ask("hello");
                racer.send(frame("say").put("ref", ref()).put("text", "How do I return something?"));
                pause(race * 3L);
                agent.does("take", conversation);
                List<JsonNode> turns = racer.turnsUntilQuiet(250);
                int joined = indexOfJoined(turns);
                assertThat(turns.subList(joined, turns.size()))
                        .extracting(turn -> turn.path("speaker").asText())
                        .doesNotContain("bot");
            }
        }
        assertThat(app.bean(LateAnswers.class).count() - before).isGreaterThanOrEqualTo(8);
    }

    @Test
    void deactivatedAgentIsSentAwayWithinSeconds() {
        TestDesk desk = new TestDesk(app);
        TestDesk.Person leaver = desk.hire("leaver@example.com", "agent");
        agent.hello(anna.accessToken());
        try (TestAgent console = app.agent()) {
            console.hello(leaver.accessToken());
            desk.admin("DELETE", "/users/" + leaver.id(), null);
            assertThat(console.closeStatus()).isEqualTo(4401);
        }
    }

    @Test
    void holderOfTheInstallationsTokenTakesWhatWaits() {
        agent.hello(anna.accessToken());
        try (TestAgent holder = app.agent()) {
            holder.hello(app.adminToken());
            holder.online();
            String conversation = visitor.hello("en").path("conversation").asText();
            assertThat(visitor.ask("can I talk to a human please").path("text").asText())
                    .contains("passing you to a person");
            JsonNode waiting =
                    visitor.next("state", state -> state.path("owner").asText().equals("queue"));
            assertThat(waiting.path("position").asInt()).isPositive();
            holder.does("take", conversation);
            turnWith("event", "joined");
            holder.presence("offline");
        }
    }

    @Test
    void wrongTokenIsSentAwayBeforeAnythingIsTold() {
        agent.send(frame("hello").put("protocol", 1).put("token", "fd_wrongwrongwrongwrongwrongwrong"));
        assertThat(agent.closeStatus()).isEqualTo(4401);
        reconnect();
    }

    @Test
    void otherProtocolIsTurnedAway() {
        agent.send(frame("hello").put("protocol", 9).put("token", app.adminToken()));
        assertThat(agent.closeStatus()).isEqualTo(4409);
        reconnect();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"watch\",\"conversation\":null}",
                "{\"type\":\"watch\",\"conversation\":{}}",
                "{\"type\":\"watch\",\"conversation\":\"not-an-id\"}",
                "{\"type\":\"say\",\"ref\":\"r\",\"conversation\":\"01939e6e-0000-7000-8000-000000000000\",\"text\":[]}",
                "{\"type\":\"say\",\"ref\":7,\"conversation\":\"01939e6e-0000-7000-8000-000000000000\",\"text\":\"x\"}",
                "{\"type\":\"take\",\"ref\":\"r\",\"conversation\":\"01939e6e-0000-7000-8000-000000000000\"}",
                "{\"type\":\"close\",\"ref\":\"r\",\"conversation\":\"01939e6e-0000-7000-8000-000000000000\",\"outcome\":9}",
                "{\"type\":\"transfer\",\"ref\":\"r\",\"conversation\":\"01939e6e-0000-7000-8000-000000000000\"}",
                "{\"type\":\"transfer\",\"ref\":\"r\",\"conversation\":\"01939e6e-0000-7000-8000-000000000000\",\"agent\":\"nobody\"}",
                "{\"type\":\"priority\",\"ref\":\"r\",\"conversation\":\"01939e6e-0000-7000-8000-000000000000\",\"priority\":99}",
                "{\"type\":\"presence\",\"state\":\"asleep\"}",
                "{\"type\":\"typing\",\"conversation\":\"01939e6e-0000-7000-8000-000000000000\",\"on\":\"yes\"}",
                "{\"type\":\"dance\"}",
                "[]",
                "nonsense",
                "{\"type\":{}}"
            })
    void oddFrameGetsAFaultAndTheConnectionStands(String text) {
        agent.hello(anna.accessToken());
        agent.sendText(text);
        JsonNode answer = agent.next();
        while (!answer.path("type").asText().equals("fault")) {
            answer = agent.next();
        }
        assertThat(answer.path("code").asText()).isNotEmpty().isNotEqualTo("internal");
        agent.send(frame("ping"));
        agent.next("pong");
    }

    @Test
    void anythingBeforeHelloIsAFault() {
        agent.send(frame("watch").put("conversation", "01939e6e-0000-7000-8000-000000000000"));
        assertThat(agent.next().path("code").asText()).isEqualTo("hello-first");
        reconnect();
    }

    /** A conversation of the agent's, who is at the desk, with the visitor. */
    private String taken() {
        atTheDesk();
        String conversation = visitor.hello("en").path("conversation").asText();
        visitor.ask("hello");
        agent.does("take", conversation);
        turnWith("event", "joined");
        return conversation;
    }

    private void atTheDesk() {
        agent.hello(anna.accessToken());
        agent.online();
    }

    private void reconnect() {
        agent = app.agent();
        agent.hello(anna.accessToken());
    }

    private JsonNode turnWith(String field, String value) {
        return visitor.next("turn", turn -> turn.path(field).asText().equals(value));
    }

    private static boolean owner(JsonNode frame, String conversation, String owner) {
        JsonNode card = frame.path("card");
        return card.path("conversation").asText().equals(conversation)
                && card.path("owner").asText().equals(owner);
    }

    private static int indexOfJoined(List<JsonNode> turns) {
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).path("event").asText().equals("joined")) {
                return i;
            }
        }
        throw new AssertionError("nobody joined: " + turns);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
