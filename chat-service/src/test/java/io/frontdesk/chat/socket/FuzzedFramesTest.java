package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestSocket.frame;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every field of every golden frame replaced by what it must not be. */
class FuzzedFramesTest {
    private static final Path FRAMES = Path.of(System.getProperty("frontdesk.root", "."), "test-data", "frames");
    /** What it writes can be sent, half characters too. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> ODD = List.of(
            NODES.nullNode(),
            NODES.objectNode().put("type", "say"),
            NODES.arrayNode(),
            NODES.arrayNode().add(NODES.objectNode()).add(1),
            NODES.booleanNode(true),
            NODES.numberNode(-1),
            NODES.numberNode(1e300),
            NODES.textNode(""),
            NODES.textNode("\u0000\ud800\u202e"),
            NODES.textNode("x".repeat(50_000)));

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
    void aVisitorsOddFieldsAreNeverTheServersFault() throws IOException {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            for (ObjectNode odd : fuzzed("client")) {
                assertStands(visitor, odd);
            }
        }
    }

    @Test
    void anAgentsOddFieldsAreNeverTheServersFault() throws IOException {
        try (TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            String conversation = visitor.hello("en").path("conversation").asText();
            visitor.ask("How do I return something?");
            agent.hello(app.adminToken());
            for (ObjectNode odd : fuzzed("agent-client")) {
                if (odd.path("conversation").isTextual()
                        && odd.path("conversation").asText().length() == 36) {
                    odd.put("conversation", conversation);
                }
                assertStands(agent, odd);
            }
        }
    }

    @Test
    void anOddHelloIsToldWhatIsWrongWithIt() throws IOException {
        for (ObjectNode odd : fuzzed("client")) {
            if (odd.path("type").asText().equals("hello")) {
                try (TestVisitor visitor = app.visitor()) {
                    send(visitor, odd);
                    JsonNode told = visitor.next();
                    assertThat(told.path("type").asText())
                            .as("%s to %s", told, odd)
                            .isIn("welcome", "fault");
                    assertThat(told.path("code").asText())
                            .as("%s to %s", told, odd)
                            .isNotEqualTo("internal");
                }
            }
        }
    }

    /** Whatever came back, none of it says that the server failed, and the connection is as good as before. */
    private static void assertStands(TestSocket socket, ObjectNode odd) {
        send(socket, odd);
        socket.send(frame("ping"));
        JsonNode told = socket.next();
        while (!told.path("type").asText().equals("pong")) {
            assertThat(told.path("code").asText()).as("%s to %s", told, odd).isNotEqualTo("internal");
            told = socket.next();
        }
    }

    private static void send(TestSocket socket, ObjectNode odd) {
        try {
            socket.sendText(JSON.writeValueAsString(odd));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<ObjectNode> fuzzed(String side) throws IOException {
        List<ObjectNode> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FRAMES.resolve(side))) {
            for (Path file : files.sorted().toList()) {
                ObjectNode golden = (ObjectNode) JSON.readTree(Files.readString(file));
                golden.fieldNames().forEachRemaining(field -> ODD.forEach(odd -> all.add(with(golden, field, odd))));
                golden.fieldNames()
                        .forEachRemaining(field -> all.add(golden.deepCopy().without(field)));
            }
        }
        assertThat(all).hasSizeGreaterThan(300);
        return all;
    }

    private static ObjectNode with(ObjectNode golden, String field, JsonNode odd) {
        ObjectNode fuzzed = golden.deepCopy();
        if (fuzzed.get(field) instanceof ArrayNode list && !list.isEmpty()) {
            list.set(0, odd); // what is in a list, not the list
        } else {
            fuzzed.set(field, odd);
        }
        return fuzzed;
    }
}
