package io.frontdesk.chat.conversation;

/** There is no such conversation, or it is none of the caller's business; which of the two is not told. */
public final class UnknownConversation extends RuntimeException {
    public UnknownConversation() {
        super("There is no such conversation.", null, false, false);
    }
}
