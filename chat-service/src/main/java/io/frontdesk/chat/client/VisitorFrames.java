package io.frontdesk.chat.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The frames a visitor sends and reads, as texts. */
final class VisitorFrames {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROTOCOL = 1;

    private VisitorFrames() {}

    static String hello(String locale) {
        return greeting(locale).toString();
    }

    /** Comes back to {@code earlier}, having heard everything up to {@code seq}. */
    static String hello(String locale, Welcomed earlier, long seq) {
        return greeting(locale)
                .put("conversation", earlier.conversation())
                .put("token", earlier.token())
                .put("epoch", earlier.epoch())
                .put("last_seq", seq)
                .toString();
    }

    static String say(PendingMessages.Message message) {
        return frame("say")
                .put("ref", message.ref())
                .put("text", message.text())
                .toString();
    }

    static String ping() {
        return frame("ping").toString();
    }

    /** The frame in {@code text}; empty where it is none. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static @Nullable String ref(JsonNode frame) {
        return frame.path("ref").isTextual() ? frame.path("ref").textValue() : null;
    }

    private static ObjectNode greeting(String locale) {
        return frame("hello").put("protocol", PROTOCOL).put("locale", locale);
    }

    private static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
