package io.frontdesk.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program as a process of its own, as a start from the command line makes it; may be killed. */
public final class TestServer implements AutoCloseable {
    private final Process process;
    private final URI address;

    private TestServer(Process process) throws IOException {
        this.process = process;
        this.address = addressOf(process);
    }

    /** Starts it over {@code data}, which holds its pack, and waits until it listens. */
    public static TestServer up(Path data, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.frontdesk.chat.Application",
                "up",
                "--port",
                "0",
                "--no-train",
                "--data",
                data.toString()));
        builder.environment().putAll(environment);
        return new TestServer(builder.redirectErrorStream(true).start());
    }

    public URI address() {
        return address;
    }

    public Process process() {
        return process;
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static URI addressOf(Process server) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("demo page")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return URI.create(line.substring(line.indexOf("http")).strip());
            }
        }
        throw new AssertionError("the server did not come up: " + seen);
    }
}
