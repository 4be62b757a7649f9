package io.frontdesk.chat.search;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.TestServer;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A real process that is killed while it takes messages into its index. */
class SearchAfterKillTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MESSAGES = 120;
    /** One visitor says it all, without waiting for answers. */
    private static final Map<String, String> TALKATIVE =
            Map.of("FRONTDESK_LIMITS_MESSAGES", "1000", "DIALOGUE_PATIENCE", "1m");

    private static final long PATIENCE_MILLIS = 30_000;

    @Test
    void everyAcceptedMessageIsFoundAfterTheServerWasKilledTwice(@TempDir Path data) throws Exception {
        TestPack.writeTo(data.resolve("pack"));
        HttpClient http = HttpClient.newHttpClient();
        Set<String> accepted = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            TestServer doomed = TestServer.up(data, TALKATIVE);
            accepted.addAll(say(http, doomed.address(), round));
            doomed.kill();
        }
        try (TestServer last = TestServer.up(data, TALKATIVE)) {
            assertThat(accepted).hasSize(2 * MESSAGES);
            assertThat(found(http, last.address(), data, accepted.size()))
                    .containsExactlyInAnyOrderElementsOf(accepted);
        } finally {
            http.shutdownNow();
        }
    }

    private static Set<String> say(HttpClient http, URI server, int round) {
        Set<String> said = new HashSet<>();
        try (TestVisitor visitor = TestVisitor.on(http, server)) {
            visitor.hello("zh");
            for (int n = 0; n < MESSAGES; n++) {
                String text = "蜂蜜 needle R" + round + "-" + n;
                visitor.send(frame("say").put("ref", ref()).put("text", text));
                said.add(text);
                visitor.next("accepted");
            }
        }
        return said;
    }

    private static Set<String> found(HttpClient http, URI server, Path data, int expected) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        Set<String> found = allPages(http, server, data);
        while (found.size() < expected && System.currentTimeMillis() < end) {
            Thread.sleep(100);
            found = allPages(http, server, data);
        }
        return found;
    }

    private static Set<String> allPages(HttpClient http, URI server, Path data) throws Exception {
        Set<String> found = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = page(http, server, data, cursor);
            page.path("hits").forEach(hit -> found.add(plain(hit.path("snippet").asText())));
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        return found;
    }

    private static JsonNode page(HttpClient http, URI server, Path data, String cursor) throws Exception {
        String token = Files.readString(data.resolve("admin-token")).strip();
        HttpRequest request = HttpRequest.newBuilder(
                        server.resolve("/api/agent/search?limit=100&q=needle&cursor=" + cursor))
                .header("Authorization", "Bearer " + token)
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static String plain(String snippet) {
        return snippet.replaceAll("</?mark>", "");
    }
}
