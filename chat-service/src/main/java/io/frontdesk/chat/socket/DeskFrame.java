package io.frontdesk.chat.socket;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.frontdesk.chat.inbox.AgentView;
import io.frontdesk.chat.inbox.CardView;
import io.frontdesk.chat.inbox.CountsView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What an agent's console is sent, besides turns, which are those of {@link ServerFrame}. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface DeskFrame {
    @Serdeable
    @JsonTypeName("welcome")
    record Welcome(
            AgentView agent,
            String epoch,
            @JsonProperty("expires_at") Instant expiresAt,
            CountsView counts) implements DeskFrame {}

    @Serdeable
    @JsonTypeName("accepted")
    @JsonInclude(NON_NULL)
    record Accepted(
            String ref, String conversation, @Nullable Long seq, Instant at) implements DeskFrame {}

    @Serdeable
    @JsonTypeName("card")
    record Card(CardView card) implements DeskFrame {}

    @Serdeable
    @JsonTypeName("counts")
    record Counts(CountsView counts) implements DeskFrame {}

    @Serdeable
    @JsonTypeName("note")
    record Note(
            String id,
            String conversation,
            @JsonProperty("after_seq") long afterSeq,
            CardView.AgentName author,
            String text,
            Instant at)
            implements DeskFrame {}

    /** Who is there in a conversation. */
    @Serdeable
    @JsonTypeName("view")
    @JsonInclude(NON_NULL)
    record View(
            String conversation,
            @JsonProperty("visitor_online") boolean visitorOnline,
            @JsonProperty("visitor_typing") boolean visitorTyping,
            @JsonProperty("delivered_seq") @Nullable Long deliveredSeq,
            @JsonProperty("read_seq") @Nullable Long readSeq,
            List<ViewerView> viewers)
            implements DeskFrame {}

    @Serdeable
    record ViewerView(String id, String name, boolean typing) {}

    @Serdeable
    @JsonTypeName("roster")
    record Roster(List<AgentView> agents) implements DeskFrame {}

    @Serdeable
    @JsonTypeName("fault")
    @JsonInclude(NON_NULL)
    record Fault(
            String code,
            String title,
            @Nullable String ref,
            @Nullable String conversation) implements DeskFrame {}

    @Serdeable
    @JsonTypeName("pong")
    record Pong() implements DeskFrame {}
}
