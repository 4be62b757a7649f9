package io.frontdesk.chat.conversation;

/** The server is stopping; nothing is accepted any more. */
public final class StoreClosed extends RuntimeException {
    public StoreClosed() {
        super("The server is stopping.", null, false, false);
    }
}
