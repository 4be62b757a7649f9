package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestVisitor.frame;
import static io.frontdesk.chat.TestVisitor.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FreshConversationTest {
    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void whoComesBackBeforeTheFirstMessageIsCommittedDoesNotSayItTwice() {
        try (TestVisitor broken = app.visitor();
                TestVisitor back = app.visitor()) {
            JsonNode welcome = broken.hello("en");
            JsonNode again = back.comeBack(welcome, 0);
            assertThat(again.path("conversation")).isEqualTo(welcome.path("conversation"));
            ObjectNode say = frame("say").put("ref", ref()).put("text", "hello");
            broken.send(say); // reaches the server although its sender is gone
            JsonNode reply = back.exchange(say);
            assertThat(reply.path("seq").asLong()).isEqualTo(2);
            assertThat(back.turnsUntilQuiet(300))
                    .allSatisfy(turn ->
                            assertThat(turn.path("seq").asLong()).isEqualTo(2)); // said again to who asked again
        }
    }

    @Test
    void nobodyElseGetsIn() {
        try (TestVisitor visitor = app.visitor();
                TestVisitor thief = app.visitor()) {
            ObjectNode welcome = (ObjectNode) visitor.hello("en");
            JsonNode other = thief.comeBack(welcome.deepCopy().put("token", "vt_guess"), 0);
            assertThat(other.path("conversation")).isNotEqualTo(welcome.path("conversation"));
        }
    }
}
