package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A visitor whose right to the conversation is proven. The conversation itself is stored with the first message, so that
 * a page that is merely looked at leaves nothing behind.
 */
public final class Visit {
    private final Conversation conversation;
    private final AtomicBoolean stored;

    private Visit(Conversation conversation, boolean stored) {
        this.conversation = requireNonNull(conversation, "conversation");
        this.stored = new AtomicBoolean(stored);
    }

    public static Visit ofNew(Conversation conversation) {
        return new Visit(conversation, false);
    }

    public static Visit ofStored(Conversation conversation) {
        return new Visit(conversation, true);
    }

    public Conversation conversation() {
        return conversation;
    }

    public ConversationId id() {
        return conversation.id();
    }

    boolean isStored() {
        return stored.get();
    }

    void wasStored() {
        stored.set(true);
    }
}
