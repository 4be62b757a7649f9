package io.frontdesk.chat.conversation;

/** Is told of every change after its commit, those of one conversation in their order. Must not block. */
interface ChangeSignal {
    /** {@code turn} was appended, and nothing else has changed. */
    void said(Turn turn);

    /** Something changed; the store knows what. */
    void changed(ConversationId id);
}
