package io.frontdesk.chat.dialogue;

/** Too many messages wait for their answer; this one was not accepted and may be sent again. */
public final class Busy extends RuntimeException {
    Busy() {
        super("Too many messages are waiting; please try again in a moment.", null, false, false);
    }
}
