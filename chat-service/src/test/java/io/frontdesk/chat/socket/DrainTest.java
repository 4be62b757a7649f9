package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

class DrainTest {
    /** A bot that takes a second for every answer leaves time to look at a server that stops. */
    private static final Map<String, Object> SLOW = Map.of("dialogue.pace", "1s");

    @Test
    void acceptedQuestionsAreAnsweredBeforeEveryoneIsToldToComeBack() {
        TestApp app = TestApp.start(SLOW);
        try (TestVisitor visitor = app.visitor();
                TestVisitor idle = app.visitor();
                TestAgent agent = app.agent()) {
            JsonNode welcome = visitor.hello("en");
            idle.hello("zh");
            agent.hello(app.adminToken());
            visitor.send(frame("say").put("ref", ref()).put("text", "How do I return something?"));
            visitor.next("accepted");
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(app::stop);
            assertThat(refusal(visitor)).isEqualTo("stopping");
            assertThat(agentRefusal(agent, welcome.path("conversation").asText()))
                    .isEqualTo("stopping");
            JsonNode reply =
                    visitor.next("turn", turn -> turn.path("speaker").asText().equals("bot"));
            assertThat(reply.path("reply_to").asLong()).isEqualTo(1);
            assertThat(visitor.closeStatus()).isEqualTo(CloseCodes.RESTARTING);
            assertThat(idle.closeStatus()).isEqualTo(CloseCodes.RESTARTING);
            assertThat(agent.closeStatus()).isEqualTo(CloseCodes.RESTARTING);
            stopped.join();
            app.startAgain();
            try (TestVisitor again = app.visitor()) {
                assertThat(again.comeBack(welcome, 2).path("recovered").asBoolean())
                        .isTrue();
                assertThat(again.ask("How do I track my package?").path("seq").asLong())
                        .isEqualTo(4);
            }
        } finally {
            app.close();
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenAfterTheRestart() {
        TestApp app = TestApp.start(Map.of("dialogue.pace", "3s", "frontdesk.drain", "200ms"));
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("en");
            visitor.send(frame("say").put("ref", ref()).put("text", "How do I return something?"));
            visitor.next("accepted");
            app.stop();
            assertThat(visitor.closeStatus()).isEqualTo(CloseCodes.RESTARTING);
            app.startAgain();
            try (TestVisitor again = app.visitor()) {
                again.comeBack(welcome, 1);
                assertThat(again.next("turn").path("reply_to").asLong()).isEqualTo(1);
                assertThat(again.turnsUntilQuiet(500)).isEmpty();
            }
        } finally {
            app.close();
        }
    }

    /** Tries until the server has begun to stop; whatever it accepts before it has to answer too. */
    private static String refusal(TestVisitor visitor) {
        while (true) {
            visitor.send(frame("human").put("ref", "bad ref"));
            visitor.send(frame("choose").put("ref", ref()).put("option", "none-such"));
            JsonNode frame = visitor.next();
            while (!frame.path("code").asText().matches("stopping|unknown-option")) {
                frame = visitor.next();
            }
            if (frame.path("code").asText().equals("stopping")) {
                return "stopping";
            }
        }
    }

    private static String agentRefusal(TestAgent agent, String conversation) {
        return agent.failsTo(TestAgent.deed("note", conversation).put("text", "too late"))
                .path("code")
                .asText();
    }
}
