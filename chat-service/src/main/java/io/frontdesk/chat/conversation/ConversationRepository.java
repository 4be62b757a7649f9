package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

/**
 * Keeps conversations. What a {@code Mono} of a change emits is committed and survives a crash; changes of one conversation
 * take effect in the order of subscription. {@link StoreAway} while the database cannot be reached.
 */
public interface ConversationRepository {
    /** Names this database; a client that comes with another name has seen another history. */
    String epoch();

    /** Adds {@code conversation} unless it is there; then only a page that was not known yet is added. */
    Mono<Conversation> open(Conversation conversation);

    /** The conversation, or empty where there is none. */
    Mono<Conversation> find(ConversationId id);

    /**
     * Appends the visitor's turn, and a left message where {@code message} is one. The same ref with the same content gives
     * the first result again; with other content the error is {@link RefReused}.
     */
    Mono<Accepted> accept(ConversationId id, VisitorMessage message, Instant at);

    /**
     * Appends the reply to turn {@code replyTo}, or gives the reply it already has. Empty, and nothing appended, where the
     * bot has lost the word since {@code term}. With {@code handover} the conversation goes into the queue in the same step.
     */
    Mono<Turn.Replied> reply(
            ConversationId id, long replyTo, long term, BotReply reply, @Nullable Handover handover, Instant at);

    /** Sets the visitor's vote on a reply; {@link UnknownTurn} where {@code seq} is none. */
    Mono<Turn.Replied> rate(ConversationId id, long seq, Vote vote, Instant at);

    /** The customer is done; closes the conversation once. The number of the turn that tells of it. */
    Mono<Long> end(ConversationId id, String ref, Instant at);

    /** Keeps what the customer says of themselves; what is null stays as it was. */
    Mono<Conversation> about(ConversationId id, Customer customer, Instant at);

    Mono<Conversation> csat(ConversationId id, Csat csat);

    /** The customer has seen the turns up to {@code seq}; empty where that was known. */
    Mono<Conversation> visitorRead(ConversationId id, long seq, Instant at);

    /** All turns after {@code seq}, in order, without traces. */
    Mono<List<Turn>> turnsAfter(ConversationId id, long seq);

    /** The last {@code count} turns in order, without traces. */
    Mono<List<Turn>> recent(ConversationId id, int count);

    /** The reply to turn {@code seq}, or empty where it has none yet. */
    Mono<Turn.Replied> replyTo(ConversationId id, long seq);

    /** Visitor turns that have no reply and that nobody is busy with at {@code now}, oldest first; now the caller is. */
    Mono<List<Unanswered>> claimUnanswered(Instant now);

    /** The same of all that were asked before {@code start}, whoever was busy with them: for a node alone that has just started. */
    Mono<List<Unanswered>> claimLeftBehind(Instant start, Instant now);

    /** Conversations that changed since {@code since}, with their versions. */
    Mono<List<Version>> changedSince(Instant since);

    /**
     * A visitor's turn in the store.
     *
     * @param repeated the ref had been accepted before
     * @param wantsReply a reply is still to be found, by the one who accepted it
     * @param conversation as it stood before
     */
    record Accepted(Turn.Asked turn, boolean repeated, boolean wantsReply, Conversation conversation) {
        public long term() {
            return conversation.standing().term();
        }
    }

    /** A question without a reply, and the term in which it was asked. */
    record Unanswered(Turn.Asked turn, long term) {}

    /** How often a conversation has changed. */
    record Version(ConversationId id, long version) {}
}
