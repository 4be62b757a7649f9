package io.frontdesk.chat.learning.example;

import io.frontdesk.chat.conversation.ConversationId;

import java.time.Instant;

/** Examples as a review makes them. */
public final class TestExamples {
    private TestExamples() {}

    /** One of a conversation of its own; those whose ids sort later are later. */
    public static Example of(String id, String lang, String text, String label) {
        return of(id, lang, text, label, ConversationId.fresh());
    }

    public static Example of(String id, String lang, String text, String label, ConversationId conversation) {
        return new Example(
                id,
                lang,
                text,
                label,
                conversation,
                1,
                "",
                Example.Source.REVIEW,
                "anna",
                "Anna",
                Instant.EPOCH.plusSeconds(id.charAt(0)),
                Example.State.ACTIVE,
                "");
    }
}
