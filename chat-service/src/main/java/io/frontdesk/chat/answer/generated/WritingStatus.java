package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the language model does on this node since its start.
 *
 * @param leftAlone whether it failed so often that nobody asks it for a while
 * @param answers answers that customers got from it
 * @param refusals how often a text was refused or not asked for, by reason
 */
@Serdeable
public record WritingStatus(
        String model,
        @JsonProperty("left_alone") boolean leftAlone,
        long calls,
        long answers,
        Map<String, Long> refusals,
        Tokens tokens,
        double cost,
        @JsonProperty("first_token_ms") Latency firstToken,
        @JsonProperty("latency_ms") Latency latency) {
    public WritingStatus {
        requireNonNull(model, "model");
        refusals = Collections.unmodifiableMap(new TreeMap<>(refusals));
    }

    /** Tokens since the start, and of both kinds since midnight. */
    @Serdeable
    public record Tokens(long input, long output, long today) {}

    @Serdeable
    public record Latency(long p50, long p99) {}
}
