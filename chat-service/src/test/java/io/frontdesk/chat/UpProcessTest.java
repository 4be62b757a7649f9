package io.frontdesk.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.client.VisitorClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

class UpProcessTest {
    @Test
    void theProgramServesAndEndsWhenItIsTold(@TempDir Path data) throws Exception {
        TestPack.writeTo(data.resolve("pack"));
        Process server = up(data);
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = address(server);
            try (VisitorClient visitor = VisitorClient.connect(http, address, "en", Duration.ofSeconds(60))) {
                assertThat(visitor.say("How do I track my package?").turn().text())
                        .isNotEmpty();
            }
            try (TestVisitor idle = TestVisitor.on(http, address)) {
                idle.hello("en");
                server.destroy();
                assertThat(idle.closeStatus()).as("the server restarts").isEqualTo(1012);
            }
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            http.shutdownNow();
        } finally {
            server.destroyForcibly();
        }
    }

    private static Process up(Path data) throws IOException {
        List<String> command = List.of(
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
                data.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static URI address(Process server) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("demo page")) {
                return URI.create(line.substring(line.indexOf("http")).strip());
            }
        }
        throw new AssertionError("the server did not come up: " + seen);
    }
}
