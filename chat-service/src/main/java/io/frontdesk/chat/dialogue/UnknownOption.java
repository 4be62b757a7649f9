package io.frontdesk.chat.dialogue;

/** The option chosen was not offered in this conversation. */
public final class UnknownOption extends RuntimeException {
    UnknownOption() {
        super("That option was not offered.", null, false, false);
    }
}
