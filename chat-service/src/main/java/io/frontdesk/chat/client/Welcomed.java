package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/** The server let a visitor in: the conversation, its key, and whether only what was missed follows. */
public record Welcomed(String conversation, String token, String epoch, long seq, boolean recovered) {
    public Welcomed {
        requireNonNull(conversation, "conversation");
        requireNonNull(token, "token");
        requireNonNull(epoch, "epoch");
    }

    static Welcomed of(JsonNode frame) {
        return new Welcomed(
                frame.path("conversation").asText(),
                frame.path("token").asText(),
                frame.path("epoch").asText(),
                frame.path("seq").asLong(),
                frame.path("recovered").asBoolean());
    }
}
