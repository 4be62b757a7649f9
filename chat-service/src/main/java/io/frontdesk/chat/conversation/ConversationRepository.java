package io.frontdesk.chat.conversation;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

/**
 * Keeps conversations. What a {@code Mono} of a change emits is committed and survives a crash; changes of one caller take
 * effect in the order of subscription.
 */
public interface ConversationRepository {
    /** Names this database; a client that comes with another name has seen another history. */
    String epoch();

    /** Adds {@code conversation} unless it is there. */
    Mono<Conversation> open(Conversation conversation);

    /** The conversation, or empty where there is none. */
    Mono<Conversation> find(ConversationId id);

    /**
     * Appends the visitor's turn, and a left message where {@code message} is one. The same ref with the same content gives
     * the first result again; with other content the error is {@link RefReused}.
     */
    Mono<Accepted> accept(ConversationId id, VisitorMessage message, Instant at);

    /** Appends the reply to turn {@code replyTo}, or gives the reply it already has. */
    Mono<Turn.Replied> reply(ConversationId id, long replyTo, BotReply reply, Instant at);

    /** Sets the visitor's vote on a reply; {@link UnknownTurn} where {@code seq} is none. */
    Mono<Turn.Replied> rate(ConversationId id, long seq, Vote vote);

    /** All turns after {@code seq}, in order, without traces. */
    Mono<List<Turn>> turnsAfter(ConversationId id, long seq);

    /** The last {@code count} turns in order, without traces. */
    Mono<List<Turn>> recent(ConversationId id, int count);

    /** The reply to turn {@code seq}, or empty where it has none yet. */
    Mono<Turn.Replied> replyTo(ConversationId id, long seq);

    /** Visitor turns that have no reply, oldest first. */
    Mono<List<Turn.Asked>> unanswered();

    /** A visitor's turn in the store; {@code repeated} where the ref had been accepted before. */
    record Accepted(Turn.Asked turn, boolean repeated) {}
}
