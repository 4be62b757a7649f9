package io.frontdesk.chat.insight.metric;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** One of the conversations behind a figure, without personal data. */
@Serdeable
@JsonInclude(NON_NULL)
public record ConversationLine(
        String id,
        @JsonProperty("started_at") Instant startedAt,
        String lang,
        String intent,
        String state,
        String reason,
        int csat,
        @JsonProperty("agent_name") @Nullable String agentName,
        String question) {
    /** A page of them, of {@code total}. */
    @Serdeable
    public record Page(long total, List<ConversationLine> conversations) {}
}
