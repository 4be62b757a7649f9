package io.frontdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What an agent's console asks the server over HTTP. */
public final class TestConsole {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 20_000;

    private final TestApp app;
    private final String authorization;

    public TestConsole(TestApp app) {
        this(app, "Bearer " + app.adminToken());
    }

    /** One that says {@code authorization}, whatever that is worth. */
    public TestConsole(TestApp app, String authorization) {
        this.app = app;
        this.authorization = authorization;
    }

    /** The answer's status and body. */
    public record Answer(int status, JsonNode body) {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is read at {@code path} under {@code /api/agent}. */
    public JsonNode reads(String path) {
        Answer answer = asks("GET", path, null);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    public Answer asks(String method, String path, String body) {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = app.request("/api/agent" + path).method(method, content);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = app.send(request);
        return new Answer(response.statusCode(), json(response.body()));
    }

    /** What is read at {@code path} as soon as it is as wanted; that takes a moment where something follows the store. */
    public JsonNode readsSoon(String path, Predicate<JsonNode> wanted) {
        return soon(() -> reads(path), wanted);
    }

    private static JsonNode soon(Supplier<JsonNode> read, Predicate<JsonNode> wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonNode last = read.get();
        while (!wanted.test(last)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("never came as wanted: " + last);
            }
            pause();
            last = read.get();
        }
        return last;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("the server sent no JSON: " + body, notJson);
        }
    }
}
