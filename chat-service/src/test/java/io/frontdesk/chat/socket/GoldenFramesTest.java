package io.frontdesk.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
