package io.frontdesk.chat.nodes;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.TestRedis;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.handoff.DeskGate;
import io.frontdesk.chat.knowledge.TestKnowledge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class TwoNodesTest {
    private static TestRedis redis;
    private static TestApp here;
    private static TestApp there;
    private static TestDesk.Person anna;

    @BeforeAll
    static void start() {
        redis = new TestRedis();
        Map<String, Object> settings = new HashMap<>(Database.postgresql(TestPostgres.freshDatabase()));
        settings.put("frontdesk.redis.url", redis.url());
        settings.put("frontdesk.secret", "one secret for all nodes, of 32 bytes or more");
        here = TestApp.start(settings);
        there = TestApp.start(settings);
        untilConnected(here);
        untilConnected(there);
        anna = new TestDesk(here).hire("anna@example.com", "agent");
        untilAdmitted(there, anna.accessToken());
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
        redis.close();
    }

    @Test
    void visitorHereTalksWithAnAgentThere() {
        try (TestVisitor visitor = here.visitor();
                TestAgent agent = there.agent()) {
            agent.hello(anna.accessToken());
            agent.online();
            String conversation = visitor.hello("en").path("conversation").asText();
            assertThat(visitor.ask("can I talk to a human please").path("text").asText())
                    .contains("passing you to a person");
            visitor.next("turn", turn -> turn.path("event").asText().equals("joined"));
            agent.watch(conversation, 0);
            agent.next("view", view -> view.path("visitor_online").asBoolean());
            agent.says(conversation, "Hello from the other node");
            assertThat(agentTurn(visitor).path("text").asText()).isEqualTo("Hello from the other node");
            visitor.send(frame("say").put("ref", ref()).put("text", "Hello back"));
            agent.next("turn", turn -> turn.path("text").asText().equals("Hello back"));
            agent.send(frame("typing").put("conversation", conversation).put("on", true));
            visitor.next("state", state -> state.path("typing").asText().equals("agent"));
            agent.does("hand_back", conversation);
            agent.presence("offline");
        }
    }

    @Test
    void whoComesBackToAnotherNodeGetsExactlyWhatWasMissed() {
        try (TestVisitor visitor = here.visitor()) {
            JsonNode welcome = visitor.hello("en");
            long seen = visitor.ask("How do I return something?").path("seq").asLong();
            visitor.ask("How do I track my package?");
            try (TestVisitor again = there.visitor()) {
                JsonNode back = again.comeBack(welcome, seen);
                assertThat(back.path("recovered").asBoolean()).isTrue();
                assertThat(again.turnsUntilQuiet(800))
                        .extracting(turn -> turn.path("seq").asLong())
                        .containsExactly(seen + 1, seen + 2);
            }
        }
    }

    @Test
    void withoutRedisEverythingStillArrives() {
        redis.stop();
        try (TestVisitor visitor = here.visitor();
                TestAgent agent = there.agent()) {
            agent.hello(anna.accessToken());
            String conversation = visitor.hello("en").path("conversation").asText();
            visitor.ask("hello");
            agent.does("take", conversation);
            agent.says(conversation, "no Redis, no matter");
            assertThat(agentTurn(visitor).path("text").asText()).isEqualTo("no Redis, no matter");
            agent.does("hand_back", conversation);
        } finally {
            redis.startAgain();
            untilConnected(here);
            untilConnected(there);
        }
    }

    @Test
    void entryEditedHereIsAnsweredThereWithinASecond() {
        TestKnowledge editor = new TestKnowledge(here);
        TestKnowledge other = new TestKnowledge(there);
        String entry = "{\"question\":\"Do you mend kites?\",\"answer\":\"Kites are mended on Mondays.\"}";
        assertThat(editor.asks("PUT", "/entries/kite/en", entry).status()).isEqualTo(200);
        long edited = System.nanoTime();
        String newest = String.valueOf(editor.newest());
        other.readsSoon("/versions", page -> page.path("served").asText().equals(newest));
        assertThat(other.tells("en", "Do you mend kites?")).contains("Mondays");
        assertThat((System.nanoTime() - edited) / 1_000_000).isLessThan(1_000);
    }

    private static void untilAdmitted(TestApp app, String token) {
        long end = System.currentTimeMillis() + 15_000;
        while (app.bean(DeskGate.class).admit(token).isEmpty()) {
            assertThat(System.currentTimeMillis())
                    .as("the other node learns of accounts")
                    .isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void untilConnected(TestApp app) {
        long end = System.currentTimeMillis() + 15_000;
        while (!app.bean(NodeBus.class).isConnected()) {
            assertThat(System.currentTimeMillis()).as("Redis is dialled again").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static JsonNode agentTurn(TestVisitor visitor) {
        return visitor.next("turn", turn -> turn.path("speaker").asText().equals("agent"));
    }
}
