package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the bot answered, as the wire told it. */
public record BotTurn(
        long seq,
        String text,
        String decision,
        List<Choice> choices,
        List<Source> citations,
        @Nullable String intent,
        @Nullable Double confidence,
        @Nullable String reason,
        @Nullable Long serverMillis) {
    /** A button the visitor may press. */
    public record Choice(String option, String label) {}

    /** An entry the answer was taken from. */
    public record Source(String id, String title) {}

    public BotTurn {
        requireNonNull(text, "text");
        requireNonNull(decision, "decision");
        choices = List.copyOf(choices);
        citations = List.copyOf(citations);
    }

    public OptionalLong latency() {
        return serverMillis == null ? OptionalLong.empty() : OptionalLong.of(serverMillis);
    }

    public OptionalDouble certainty() {
        return confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence);
    }

    static BotTurn of(JsonNode frame) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : frame.path("choices")) {
            choices.add(new Choice(
                    choice.path("option").asText(), choice.path("label").asText()));
        }
        List<Source> citations = new ArrayList<>();
        for (JsonNode source : frame.path("citations")) {
            citations.add(
                    new Source(source.path("id").asText(), source.path("title").asText()));
        }
        return new BotTurn(
                frame.path("seq").asLong(),
                frame.path("text").asText(),
                frame.path("decision").asText("answer"),
                choices,
                citations,
                textOf(frame, "intent"),
                frame.has("confidence") ? frame.path("confidence").asDouble() : null,
                textOf(frame, "reason"),
                frame.has("latency_ms") ? frame.path("latency_ms").asLong() : null);
    }

    private static @Nullable String textOf(JsonNode frame, String field) {
        return frame.hasNonNull(field) ? frame.path(field).asText() : null;
    }
}
