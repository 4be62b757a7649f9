package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conversations as agents work on them. What a {@code Mono} of a change emits is committed; every change of owner is
 * decided under the conversation's lock.
 */
public interface DeskRepository {
    /**
     * Does {@code action} for {@code by}, once however often it is asked for; {@link DeskRefusal} where the conversation
     * does not stand so, {@link RefReused} where the ref was used for something else.
     */
    Mono<Deed> act(ConversationId id, Actor by, DeskAction action, Instant at);

    /** Keeps a note for the other agents, once however often it is asked for. */
    Mono<Note> note(ConversationId id, AgentFace by, String ref, String text, Instant at);

    Mono<List<Note>> notes(ConversationId id);

    Mono<Conversation> priority(ConversationId id, int priority, Instant at);

    /** An agent has seen the turns up to {@code seq}. */
    Mono<Conversation> deskRead(ConversationId id, long seq, Instant at);

    /** Gives a queued conversation of that term to {@code to}, unless it is gone or the agent has {@code capacity} already. */
    Mono<Boolean> assign(ConversationId id, long term, AgentFace to, int capacity, Instant at);

    /** Takes a conversation of that term from its agent and puts it back into the queue; false where it has moved on. */
    Mono<Boolean> requeue(ConversationId id, long term, Instant at);

    /** Conversations that wait for an agent, the next one first. */
    Mono<List<Conversation>> queue(int limit);

    /** Conversations whose agent should have answered before {@code before}. */
    Mono<List<Conversation>> overdue(Instant before);

    /** How many open conversations each agent has. */
    Mono<Map<String, Integer>> loads();

    /** How many conversations wait before each of the queued ones; the first has 0. */
    Mono<Map<ConversationId, Integer>> positions();

    /** How long those waited who were taken out of the queue since {@code since}, on average; empty where nobody was. */
    Mono<Duration> usualWait(Instant since);

    /** Part of a list, with the last thing said in each. */
    Mono<Page> page(View view, Scope scope, @Nullable String cursor, int limit);

    Mono<Card> card(ConversationId id);

    /** How many open conversations there are of each view. */
    Mono<Map<View, Long>> counts(Scope scope);

    /** Other conversations of the same proven customer, the latest first. */
    Mono<List<Card>> earlier(Conversation conversation, int limit);

    /** Who acts, and whether they may take from others. */
    record Actor(AgentFace face, boolean supervisor) {}

    /** What was done; {@code seq} is the turn that tells of it, or the last one where nothing had to be done. */
    record Deed(long seq, Instant at, boolean repeated) {}

    /** Which conversations to list. */
    enum View {
        MINE,
        TEAM,
        UNASSIGNED,
        BOT,
        ALL,
        CLOSED
    }

    /** Whose list it is. */
    record Scope(String agent, Set<String> teams) {
        public Scope {
            teams = Set.copyOf(teams);
        }
    }

    /** A conversation and the last thing said in it. */
    record Card(Conversation conversation, @Nullable Last last) {}

    /** The last turn, as far as a list shows it. */
    record Last(long seq, String speaker, String text, Instant at) {}

    /** Part of a list; {@code next} asks for what follows. */
    record Page(List<Card> cards, @Nullable String next) {
        public Page {
            cards = List.copyOf(cards);
        }
    }
}
