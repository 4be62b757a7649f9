package io.frontdesk.chat.nodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;

/** Real processes on a real PostgreSQL, one of which is killed with work in its hands. */
class NodeKilledTest {
    @Test
    void anotherNodeAnswersWhatAKilledOneHadAccepted(@TempDir Path first, @TempDir Path second) throws Exception {
        String database = TestPostgres.freshDatabase();
        TestPack.writeTo(first.resolve("pack"));
        TestPack.writeTo(second.resolve("pack"));
        Process doomed = up(first, database, "8s");
        Process other = up(second, database, "0s");
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI here = address(doomed);
            URI there = address(other);
            TestVisitor visitor = TestVisitor.on(http, here);
            var welcome = visitor.hello("en");
            visitor.send(
                    TestSocket.frame("say").put("ref", TestSocket.ref()).put("text", "How do I track my package?"));
            visitor.next("accepted");
            doomed.destroyForcibly().waitFor();
            try (TestVisitor again = TestVisitor.on(http, there)) {
                again.comeBack(welcome, 0);
                assertThat(again.next("turn").path("text").asText()).isEqualTo("How do I track my package?");
                assertThat(again.next("turn").path("reply_to").asLong()).isEqualTo(1);
                assertThat(again.turnsUntilQuiet(3_000)).isEmpty();
            }
            http.shutdownNow();
        } finally {
            doomed.destroyForcibly();
            other.destroyForcibly();
        }
    }

    private static Process up(Path data, String database, String pace) throws IOException {
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
        builder.environment().put("FRONTDESK_DB_URL", database);
        builder.environment().put("DIALOGUE_PACE", pace);
        return builder.redirectErrorStream(true).start();
    }

    private static URI address(Process server) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("demo page")) {
                drain(output);
                return URI.create(line.substring(line.indexOf("http")).strip());
            }
        }
        throw new AssertionError("the server did not come up: " + seen);
    }

    private static void drain(BufferedReader output) {
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
    }
}
