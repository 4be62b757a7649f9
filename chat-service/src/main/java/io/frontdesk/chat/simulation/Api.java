package io.frontdesk.chat.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.client.AdminClient.Answer;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.function.Supplier;

/** The HTTP interface as one person uses it. Sign-ins last minutes, so the token is asked for each time. */
final class Api implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final Supplier<String> token;
    private @Nullable AdminClient client;
    private String used = "";

    Api(URI server, Supplier<String> token) {
        this.server = server;
        this.token = token;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json.isEmpty() ? "{}" : json);
        } catch (JsonProcessingException notJson) {
            throw new SimulationFailed("the server answered with something that is no JSON", notJson);
        }
    }

    JsonNode get(String path) {
        return done("GET " + path, client().get(path));
    }

    JsonNode post(String path, JsonNode body) {
        return done("POST " + path, client().post(path, body.toString()));
    }

    JsonNode put(String path, JsonNode body) {
        return done("PUT " + path, client().put(path, body.toString()));
    }

    JsonNode delete(String path) {
        return done("DELETE " + path, client().delete(path));
    }

    JsonNode upload(String path, String name, byte[] content) {
        return done("POST " + path, client().upload(path, name, content));
    }

    /** The same as {@link #post}, where a refusal is an answer too. */
    Answer tryPost(String path, JsonNode body) {
        return client().post(path, body.toString());
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }

    private synchronized AdminClient client() {
        String now = token.get();
        AdminClient known = client;
        if (known == null || !now.equals(used)) {
            used = now;
            known = new AdminClient(server, now);
            client = known;
        }
        return known;
    }

    private static JsonNode done(String what, Answer answer) {
        if (!answer.ok()) {
            throw new SimulationFailed(what + " was answered with " + answer.status() + ": " + answer.body());
        }
        return read(answer.body());
    }
}
