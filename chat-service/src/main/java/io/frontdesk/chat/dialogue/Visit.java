package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Owner;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A visitor whose right to the conversation is proven. The conversation itself is stored with the first message, so that
 * a page that is merely looked at leaves nothing behind.
 */
public final class Visit {
    private final Conversation conversation;
    private final AtomicBoolean stored;
    private volatile boolean botMayAnswer;

    private Visit(Conversation conversation, boolean stored) {
        this.conversation = requireNonNull(conversation, "conversation");
        this.stored = new AtomicBoolean(stored);
        this.botMayAnswer = conversation.owner() == Owner.BOT;
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

    public boolean isStored() {
        return stored.get();
    }

    public void wasStored() {
        stored.set(true);
    }

    /** Whether the bot had the word when this was last known; it is worth thinking ahead then. */
    boolean botMayAnswer() {
        return botMayAnswer;
    }

    void botMayAnswer(boolean known) {
        botMayAnswer = known;
    }
}
