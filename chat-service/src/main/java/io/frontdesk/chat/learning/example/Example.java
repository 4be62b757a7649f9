package io.frontdesk.chat.learning.example;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.intent.Utterance;

import java.time.Instant;

/**
 * A text somebody labelled, and where it came from.
 *
 * @param text the visitor's words, masked; empty once erased
 * @param label an intent, or {@link Utterance#OUT_OF_SCOPE}
 * @param seq the visitor's turn in {@code conversation}
 * @param visitor who said it, as a name that cannot be traced back; empty where nobody knows
 * @param reason why it is not active; empty where it is
 */
public record Example(
        String id,
        String lang,
        String text,
        String label,
        ConversationId conversation,
        long seq,
        String visitor,
        Source source,
        String author,
        String authorName,
        Instant at,
        State state,
        String reason) {
    public Example {
        requireNonNull(id, "id");
        requireNonNull(lang, "lang");
        requireNonNull(text, "text");
        requireNonNull(label, "label");
        requireNonNull(conversation, "conversation");
        requireNonNull(visitor, "visitor");
        requireNonNull(source, "source");
        requireNonNull(author, "author");
        requireNonNull(authorName, "authorName");
        requireNonNull(at, "at");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
    }

    /** How it came to be labelled. */
    public enum Source {
        REVIEW,
        AGENT
    }

    /** Whether it may be learned from. */
    public enum State {
        ACTIVE,
        /** An alarm wants a person's look first. */
        HELD,
        /** Another label took its place, or somebody took it back. */
        WITHDRAWN,
        ERASED
    }

    public Utterance utterance() {
        return new Utterance(text, label, lang);
    }
}
