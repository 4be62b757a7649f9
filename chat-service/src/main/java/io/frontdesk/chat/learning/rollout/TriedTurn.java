package io.frontdesk.chat.learning.rollout;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;

import java.time.Instant;

/**
 * A reply while a candidate was tried out.
 *
 * @param asked the visitor's turn it replied to
 * @param byCandidate which of the two spoke
 * @param again whether the question was nearly the one before
 */
record TriedTurn(
        String rollout,
        ConversationId conversation,
        long seq,
        long asked,
        boolean byCandidate,
        Guess champion,
        Guess candidate,
        boolean again,
        Instant at) {
    TriedTurn {
        requireNonNull(rollout, "rollout");
        requireNonNull(conversation, "conversation");
        requireNonNull(champion, "champion");
        requireNonNull(candidate, "candidate");
        requireNonNull(at, "at");
    }

    /** What one of them took the question for; no intent where it was not asked. */
    record Guess(String intent, double confidence) {
        static final Guess NONE = new Guess("", 0);

        Guess {
            requireNonNull(intent, "intent");
        }
    }
}
