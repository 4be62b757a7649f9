package io.frontdesk.chat.conversation;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Spreads the news of changes within this process: of its own commits, and of those that other nodes told of. */
@Singleton
public final class ChangeHub implements ChangeSignal {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Hears of changes; must not block and must not fail. */
    public interface Listener {
        /** {@code turn} was appended, and nothing else has changed. */
        void said(Turn turn);

        /** Something of the conversation changed, here or, where {@code elsewhere}, on another node. */
        void changed(ConversationId id, boolean elsewhere);

        /** Its place in the queue changed, and nothing of itself. */
        default void moved(ConversationId id) {}
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void said(Turn turn) {
        listeners.forEach(listener -> listener.said(turn));
    }

    @Override
    public void changed(ConversationId id) {
        listeners.forEach(listener -> listener.changed(id, false));
    }

    /** The queue before it has changed. */
    public void moved(ConversationId id) {
        listeners.forEach(listener -> listener.moved(id));
    }

    /** Another node changed it. */
    public void changedElsewhere(ConversationId id) {
        listeners.forEach(listener -> listener.changed(id, true));
    }
}
