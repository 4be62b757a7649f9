package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A turn as the wire told it, as far as one who only listens needs it. */
public record Heard(
        long seq,
        String speaker,
        String text,
        @Nullable String ref,
        @Nullable Long replyTo,
        @Nullable String decision,
        @Nullable String event) {
    public Heard {
        requireNonNull(speaker, "speaker");
        requireNonNull(text, "text");
    }

    /** Reads a {@code turn}, a frame of the socket or one of the list that the API gives. */
    public static Heard of(JsonNode turn) {
        return new Heard(
                turn.path("seq").asLong(),
                turn.path("speaker").asText(),
                turn.path("text").asText(),
                text(turn, "ref"),
                turn.hasNonNull("reply_to") ? (Long) turn.path("reply_to").asLong() : null,
                text(turn, "decision"),
                text(turn, "event"));
    }

    private static @Nullable String text(JsonNode turn, String field) {
        return turn.hasNonNull(field) ? turn.path(field).asText() : null;
    }
}
