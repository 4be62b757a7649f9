package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What one agent tells the others; customers never see it. It stands after turn {@code afterSeq}. */
public record Note(
        String id,
        ConversationId conversation,
        long afterSeq,
        String author,
        String authorName,
        String text,
        Instant at) {
    public Note {
        requireNonNull(id, "id");
        requireNonNull(conversation, "conversation");
        requireNonNull(author, "author");
        requireNonNull(authorName, "authorName");
        requireNonNull(text, "text");
        requireNonNull(at, "at");
    }
}
