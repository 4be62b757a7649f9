package io.frontdesk.chat.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.TestServer;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;

/** Real processes on a real PostgreSQL, one of which is killed with work in its hands. */
class NodeKilledTest {
    @Test
    void anotherNodeAnswersWhatAKilledOneHadAccepted(@TempDir Path first, @TempDir Path second) throws Exception {
        String database = TestPostgres.freshDatabase();
        TestPack.writeTo(first.resolve("pack"));
        TestPack.writeTo(second.resolve("pack"));
        try (HttpClient http = HttpClient.newHttpClient();
                TestServer doomed = TestServer.up(first, on(database, "8s"));
                TestServer other = TestServer.up(second, on(database, "0s"))) {
            TestVisitor visitor = TestVisitor.on(http, doomed.address());
            JsonNode welcome = visitor.hello("en");
            visitor.send(
                    TestSocket.frame("say").put("ref", TestSocket.ref()).put("text", "How do I track my package?"));
            visitor.next("accepted");
            doomed.kill();
            try (TestVisitor again = TestVisitor.on(http, other.address())) {
                again.comeBack(welcome, 0);
                assertThat(again.next("turn").path("text").asText()).isEqualTo("How do I track my package?");
                assertThat(again.next("turn").path("reply_to").asLong()).isEqualTo(1);
                assertThat(again.turnsUntilQuiet(3_000)).isEmpty();
            }
            http.shutdownNow();
        }
    }

    private static Map<String, String> on(String database, String pace) {
        return Map.of("FRONTDESK_DB_URL", database, "DIALOGUE_PACE", pace);
    }
}
