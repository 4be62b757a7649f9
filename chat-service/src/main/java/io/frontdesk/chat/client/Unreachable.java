package io.frontdesk.chat.client;

/** The server could not be reached, went away, or did not answer in time. */
public final class Unreachable extends RuntimeException {
    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
