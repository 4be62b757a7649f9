package io.frontdesk.chat.conversation;

/** There is no such reply in the conversation. */
public final class UnknownTurn extends RuntimeException {
    public UnknownTurn() {
        super("There is no such turn.", null, false, false);
    }
}
