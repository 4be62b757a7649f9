package io.frontdesk.chat.conversation;

/** The conversation has no such file, or not for the one who asks. */
public final class UnknownAttachment extends RuntimeException {
    public UnknownAttachment() {
        super("There is no such file in this conversation.", null, false, false);
    }
}
