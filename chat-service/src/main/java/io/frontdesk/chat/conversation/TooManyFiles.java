package io.frontdesk.chat.conversation;

/** More files wait to be sent in one conversation than anybody needs. */
public final class TooManyFiles extends RuntimeException {
    public TooManyFiles() {
        super("Too many files wait to be sent in this conversation.", null, false, false);
    }
}
