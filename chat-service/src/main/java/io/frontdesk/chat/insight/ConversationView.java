package io.frontdesk.chat.insight;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Turn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** One conversation with all its turns. */
@Serdeable
@JsonInclude(NON_NULL)
record ConversationView(
        String id,
        String locale,
        @Nullable String page,
        String owner,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("last_at") Instant lastAt,
        List<TurnView> turns) {
    static ConversationView of(Conversation conversation, List<Turn> turns) {
        return new ConversationView(
                conversation.id().toString(),
                conversation.locale(),
                conversation.page(),
                conversation.owner().code(),
                conversation.startedAt(),
                conversation.lastAt(),
                turns.stream().map(TurnView::of).toList());
    }
}
