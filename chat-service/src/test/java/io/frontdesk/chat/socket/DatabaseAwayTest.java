package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestSocket.frame;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server whose database goes away and comes back. */
class DatabaseAwayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Test
    void refusesAtOnceAndGoesOnByItselfWhenTheDatabaseIsBack(@TempDir Path data) throws IOException {
        EmbeddedPostgres first = postgres(data, 0);
        int port = first.getPort();
        try (TestApp app = TestApp.start(Database.postgresql(first.getJdbcUrl("postgres", "postgres")));
                TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("en");
            visitor.ask("hello");
            HttpRequest.Builder asked = message(app, welcome, "by-http");
            ObjectNode said = frame("say").put("ref", "by-socket").put("text", "hello?");
            first.close();

            long away = System.nanoTime();
            HttpResponse<String> refused = app.send(asked);
            assertThat(System.nanoTime() - away).isLessThan(TimeUnit.SECONDS.toNanos(8));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(JSON.readTree(refused.body()).path("type").asText()).isEqualTo("unavailable");
            visitor.send(said);
            JsonNode fault = visitor.next("fault"); // after what was still under way
            assertThat(fault.path("code").asText()).isEqualTo("unavailable");
            assertThat(fault.path("ref").asText()).isEqualTo("by-socket");

            try (EmbeddedPostgres again = postgres(data, port)) {
                assertThat(again.getPort()).isEqualTo(port);
                long back = System.nanoTime();
                HttpResponse<String> accepted = app.send(asked);
                while (accepted.statusCode() == 503 && System.nanoTime() - back < PATIENCE_NANOS) {
                    accepted = app.send(asked);
                }
                assertThat(accepted.statusCode()).isEqualTo(200);
                assertThat(visitor.exchange(said).path("text").asText()).isNotEmpty();
            }
        }
    }

    private static HttpRequest.Builder message(TestApp app, JsonNode welcome, String ref) {
        return app.request("/api/conversations/" + welcome.path("conversation").asText() + "/messages")
                .header("Authorization", "Bearer " + welcome.path("token").asText())
                .POST(BodyPublishers.ofString("{\"ref\":\"" + ref + "\",\"text\":\"How do I return something?\"}"));
    }

    private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
