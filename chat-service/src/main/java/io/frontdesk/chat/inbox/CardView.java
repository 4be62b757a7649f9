package io.frontdesk.chat.inbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Csat;
import io.frontdesk.chat.conversation.Customer;
import io.frontdesk.chat.conversation.DeskRepository.Card;
import io.frontdesk.chat.conversation.DeskRepository.Last;
import io.frontdesk.chat.conversation.Standing;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A conversation as lists show it. */
@Serdeable
@JsonInclude(NON_NULL)
public record CardView(
        String conversation,
        CustomerView customer,
        String lang,
        String owner,
        String status,
        @Nullable String team,
        @Nullable AgentName agent,
        int priority,
        @Nullable String reason,
        @Nullable String intent,
        @Nullable String mood,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("last_at") Instant lastAt,
        @JsonProperty("queued_at") @Nullable Instant queuedAt,
        @JsonProperty("due_at") @Nullable Instant dueAt,
        @Nullable LastView last,
        long seq,
        @JsonProperty("read_seq") long readSeq,
        @Nullable String outcome,
        @Nullable Integer csat,
        long term) {
    public static CardView of(Card card) {
        Conversation conversation = card.conversation();
        Standing standing = conversation.standing();
        AgentFace agent = standing.agent();
        Csat csat = standing.csat();
        Last last = card.last();
        return new CardView(
                conversation.id().toString(),
                CustomerView.of(conversation),
                conversation.lang(),
                standing.owner().code(),
                standing.status().code(),
                standing.team(),
                agent == null ? null : new AgentName(agent.id(), agent.name()),
                standing.priority(),
                standing.reason(),
                conversation.intent(),
                conversation.mood(),
                conversation.startedAt(),
                conversation.lastAt(),
                standing.queuedAt(),
                standing.dueAt(),
                last == null ? null : new LastView(last.speaker(), last.text(), last.seq(), last.at()),
                conversation.seq(),
                standing.deskRead(),
                standing.outcome(),
                csat == null ? null : csat.score(),
                standing.term());
    }

    /** Who the customer is, as far as known. */
    @Serdeable
    @JsonInclude(NON_NULL)
    public record CustomerView(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String topic,
            boolean verified,
            String locale,
            @Nullable String page) {
        static CustomerView of(Conversation conversation) {
            Customer customer = conversation.customer();
            return new CustomerView(
                    customer.name(),
                    customer.contact(),
                    customer.topic(),
                    customer.verified(),
                    conversation.locale(),
                    conversation.page());
        }
    }

    /** An agent by name. */
    @Serdeable
    public record AgentName(String id, String name) {}

    /** The last thing said. */
    @Serdeable
    public record LastView(String speaker, String text, long seq, Instant at) {}
}
