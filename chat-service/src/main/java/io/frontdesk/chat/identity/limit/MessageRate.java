package io.frontdesk.chat.identity.limit;

/** How fast one visitor may write. */
public interface MessageRate {
    /** Counts one message of {@code visitor}; false where it is one too many and must not be taken. */
    boolean allows(String visitor);
}
