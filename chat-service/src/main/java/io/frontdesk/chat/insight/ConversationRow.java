package io.frontdesk.chat.insight;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** One conversation in the list, as the API shows it. */
@Serdeable
@JsonInclude(NON_NULL)
record ConversationRow(
        String id,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("last_at") Instant lastAt,
        long turns,
        String lang,
        String owner,
        @JsonProperty("last_text") String lastText,
        @JsonProperty("last_decision") @Nullable String lastDecision) {
    static ConversationRow of(ConversationArchive.Summary summary) {
        return new ConversationRow(
                summary.id().toString(),
                summary.startedAt(),
                summary.lastAt(),
                summary.turns(),
                summary.lang(),
                summary.owner().code(),
                summary.lastText(),
                summary.lastDecision());
    }

    /** One page of the list and how many conversations the whole list has. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Page(long total, List<ConversationRow> conversations) {
        static Page of(ConversationArchive.Page page) {
            return new Page(
                    page.total(),
                    page.conversations().stream().map(ConversationRow::of).toList());
        }
    }
}
