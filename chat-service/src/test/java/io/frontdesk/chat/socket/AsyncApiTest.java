package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of the sockets says what really goes over them, no less and no more. */
class AsyncApiTest {
    private static final Path ROOT = Path.of(System.getProperty("frontdesk.root", "."));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode API = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Path> client() throws IOException {
        return golden("client");
    }

    static List<Path> server() throws IOException {
        return golden("server");
    }

    static List<Path> agentClient() throws IOException {
        return golden("agent-client");
    }

    static List<Path> agentServer() throws IOException {
        return golden("agent-server");
    }

    @ParameterizedTest
    @MethodSource("client")
    void goldenClientFramesFit(Path file) throws IOException {
        assertFits("hearVisitor", JSON.readTree(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("server")
    void goldenServerFramesFit(Path file) throws IOException {
        assertFits("tellVisitor", JSON.readTree(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("agentClient")
    void goldenFramesOfAgentsFit(Path file) throws IOException {
        assertFits("hearAgent", JSON.readTree(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("agentServer")
    void goldenFramesToAgentsFit(Path file) throws IOException {
        assertFits("tellAgent", JSON.readTree(Files.readString(file)));
    }

    @Test
    void everyFrameOfTheProgramIsDescribedAndNoOther() {
        assertThat(types("hearVisitor")).isEqualTo(named(ClientFrame.class));
        assertThat(types("tellVisitor")).isEqualTo(named(ServerFrame.class));
        Set<String> desk = named(DeskFrame.class);
        desk.add("turn");
        assertThat(types("tellAgent")).isEqualTo(desk);
        assertThat(types("hearAgent")).isEqualTo(agents(AgentFrame.class).collect(Collectors.toSet()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(API))
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        reference -> assertThat(API.at(reference.substring(1)).isObject())
                                .as(reference)
                                .isTrue());
    }

    @Test
    void whatTheServerReallyTellsFits() {
        try (TestApp app = TestApp.start();
                TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            JsonNode welcome = visitor.hello("en");
            String id = welcome.path("conversation").asText();
            assertFits("tellVisitor", welcome);
            assertFits("tellAgent", agent.hello(app.adminToken()));
            visitor.send(frame("say").put("ref", ref()).put("text", "How do I return something?"));
            visitor.send(frame("say").put("ref", "x").put("text", " "));
            agent.watch(id, 0);
            List<ObjectNode> deeds = List.of(
                    TestAgent.deed("take", id),
                    TestAgent.deed("say", id).put("text", "Hello"),
                    TestAgent.deed("note", id).put("text", "Nice"),
                    TestAgent.deed("close", id).put("outcome", "solved"),
                    TestAgent.deed("hand_back", id));
            deeds.forEach(deed -> assertFits("hearAgent", deed));
            deeds.forEach(agent::send);
            Set<String> told = new TreeSet<>();
            while (!told.containsAll(List.of("accepted", "turn", "view", "roster", "card", "fault"))) {
                JsonNode frame = agent.next();
                assertFits("tellAgent", frame);
                told.add(frame.path("type").asText());
            }
            for (JsonNode frame = visitor.next();
                    !frame.path("csat").asText().equals("wanted");
                    frame = visitor.next()) {
                assertFits("tellVisitor", frame);
            }
        }
    }

    @Test
    void whatIsWrongOrNotDescribedDoesNotFit() {
        ObjectNode read = frame("read").put("seq", 3);
        assertThat(mistakes("hearVisitor", read)).isZero();
        assertThat(mistakes("hearVisitor", read.deepCopy().put("seq", "3"))).isPositive();
        assertThat(mistakes("hearVisitor", read.deepCopy().put("more", 1))).isPositive();
        assertThat(mistakes("hearVisitor", frame("read"))).isPositive();
        assertThat(mistakes("hearVisitor", frame("typing").put("on", true))).isZero();
    }

    private static void assertFits(String operation, JsonNode frame) {
        assertThat(mistakes(operation, frame)).as("%s of %s", operation, frame).isZero();
    }

    private static int mistakes(String operation, JsonNode frame) {
        JsonNode schema = message(operation, frame.path("type").asText());
        ObjectNode root = JSON.createObjectNode();
        root.setAll((ObjectNode) schema);
        root.set("components", strict(API.path("components").deepCopy()));
        return SCHEMAS.getSchema(root).validate(frame).size();
    }

    /** The schema of the frame of {@code type} among those of the operation. */
    private static JsonNode message(String operation, String type) {
        return payloads(operation).stream()
                .filter(payload -> type.equals(typeOf(payload)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " has no frame " + type));
    }

    private static List<JsonNode> payloads(String operation) {
        List<JsonNode> payloads = new ArrayList<>();
        for (JsonNode message : API.path("operations").path(operation).path("messages")) {
            payloads.add(resolved(resolved(message)).path("payload"));
        }
        assertThat(payloads).as(operation).isNotEmpty();
        return payloads;
    }

    private static Set<String> types(String operation) {
        return payloads(operation).stream().map(AsyncApiTest::typeOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String typeOf(JsonNode payload) {
        return resolved(payload).path("properties").path("type").path("const").asText();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Clients pass over what they do not know; here, what is not described is a mistake. */
    private static JsonNode strict(JsonNode components) {
        for (JsonNode schema : components.path("schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return components;
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.has("$ref")) {
            found.add(node.path("$ref").asText());
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }

    private static Set<String> named(Class<?> frames) {
        return Arrays.stream(frames.getPermittedSubclasses())
                .map(type -> type.getAnnotation(JsonTypeName.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> agents(Class<?> frames) {
        return Arrays.stream(frames.getPermittedSubclasses())
                .flatMap(type -> type.isSealed()
                        ? agents(type)
                        : Stream.of(type.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toLowerCase(Locale.ROOT)));
    }

    private static List<Path> golden(String side) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("test-data/frames").resolve(side))) {
            return files.sorted().toList();
        }
    }

    private static JsonNode read() {
        try {
            Object tree = new Yaml().load(Files.readString(ROOT.resolve("docs/asyncapi.yaml")));
            return JSON.valueToTree(tree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
