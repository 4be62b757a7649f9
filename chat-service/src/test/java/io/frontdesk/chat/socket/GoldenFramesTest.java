package io.frontdesk.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class GoldenFramesTest {
    private static final Path FRAMES = Path.of(System.getProperty("frontdesk.root", "."), "test-data", "frames");
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final io.micronaut.serde.ObjectMapper SERDE = io.micronaut.serde.ObjectMapper.getDefault();

    private final FrameCodec codec = new FrameCodec(SERDE);

    static List<Path> client() throws IOException {
        return in("client");
    }

    static List<Path> server() throws IOException {
        return in("server");
    }

    static List<Path> agentClient() throws IOException {
        return in("agent-client");
    }

    static List<Path> agentServer() throws IOException {
        return in("agent-server");
    }

    private static List<Path> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FRAMES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("client")
    void clientFrameIsReadAndWrittenUnchanged(Path file) throws IOException {
        String golden = Files.readString(file);
        String written = SERDE.writeValueAsString(codec.read(golden));
        assertThat(TREES.readTree(written)).isEqualTo(TREES.readTree(golden));
    }

    @ParameterizedTest
    @MethodSource("server")
    void serverFrameIsReadAndWrittenUnchanged(Path file) throws IOException {
        String golden = Files.readString(file);
        String written = codec.write(SERDE.readValue(golden, ServerFrame.class));
        assertThat(TREES.readTree(written)).isEqualTo(TREES.readTree(golden));
    }

    @ParameterizedTest
    @MethodSource("agentClient")
    void agentFrameIsRead(Path file) throws IOException {
        JsonNode golden = TREES.readTree(Files.readString(file));
        AgentFrame read = AgentFrameReader.read(golden);
        assertThat(texts(golden)).allSatisfy(text -> assertThat(read.toString()).contains(text)); // a record tells all
    }

    @ParameterizedTest
    @MethodSource("agentServer")
    void whatAnAgentIsToldIsReadAndWrittenUnchanged(Path file) throws IOException {
        String golden = Files.readString(file);
        boolean isTurn = TREES.readTree(golden).path("type").asText().equals("turn");
        String written = isTurn
                ? codec.write(SERDE.readValue(golden, ServerFrame.class))
                : SERDE.writeValueAsString(SERDE.readValue(golden, DeskFrame.class));
        assertThat(TREES.readTree(written)).isEqualTo(TREES.readTree(golden));
    }

    @Test
    void everyFrameBetweenAgentAndServerHasAnExample() throws IOException {
        assertThat(types(agentServer())).contains("turn").containsAll(named(DeskFrame.class));
        assertThat(agentClient().stream().map(GoldenFramesTest::read).map(Object::getClass))
                .containsAll(leaves(AgentFrame.class).toList());
    }

    private static AgentFrame read(Path file) {
        try {
            return AgentFrameReader.read(TREES.readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> types(List<Path> files) throws IOException {
        Set<String> types = new HashSet<>();
        for (Path file : files) {
            types.add(TREES.readTree(Files.readString(file)).path("type").asText());
        }
        return types;
    }

    private static List<String> named(Class<?> frames) {
        return leaves(frames)
                .map(type -> type.getAnnotation(JsonTypeName.class).value())
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> frames) {
        return frames.isSealed()
                ? Stream.of(frames.getPermittedSubclasses()).flatMap(GoldenFramesTest::leaves)
                : Stream.of(frames);
    }

    /** All texts in the frame that are more than the name of its kind. */
    private static List<String> texts(JsonNode frame) {
        List<String> texts = new ArrayList<>();
        frame.properties().stream()
                .filter(field ->
                        !field.getKey().equals("type") && !field.getKey().equals("state"))
                .map(Map.Entry::getValue)
                .filter(JsonNode::isTextual)
                .forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
