package io.frontdesk.chat.conversation;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

/** Everything that is kept of customers, to be found and to be erased. */
public interface CustomerRecords {
    /**
     * All conversations of one customer, who is named by the subject that the company's own site proved or by the id of one
     * conversation. None for one who is not known.
     */
    Mono<List<ConversationId>> of(String subjectOrConversation);

    /** What the customer left for a person in {@code id}, each with what was answered. */
    Mono<List<Left>> left(ConversationId id);

    /**
     * Puts a mark in the place of all that was said, takes away notes, left messages, names and contacts, closes the
     * conversation and notes who had it done. Turns keep their numbers. How many turns there were to erase.
     */
    Mono<Long> erase(ConversationId id, String by, Instant at);

    /** Conversations in which nothing has happened since {@code before} and something is left to erase. */
    Mono<List<ConversationId>> silentSince(Instant before, int limit);

    /** Who had what erased, the latest first. */
    Mono<List<Erasure>> erasures(int limit);

    /** A message for a person. */
    record Left(String name, String contact, String message, Instant at, List<String> answers) {
        public Left {
            answers = List.copyOf(answers);
        }
    }

    /** That a conversation was erased. */
    record Erasure(String conversation, String by, long turns, Instant at) {}
}
