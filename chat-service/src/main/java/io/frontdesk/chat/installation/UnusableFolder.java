package io.frontdesk.chat.installation;

/** A folder cannot serve its purpose; the message is one sentence for the operator. */
public final class UnusableFolder extends RuntimeException {
    UnusableFolder(String sentence) {
        super(sentence);
    }
}
