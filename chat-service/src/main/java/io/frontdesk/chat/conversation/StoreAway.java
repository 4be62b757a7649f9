package io.frontdesk.chat.conversation;

/** The database cannot be reached; whether the change was made is not known, and it may be sent again as it is. */
public final class StoreAway extends RuntimeException {
    public StoreAway() {
        super("The store cannot be reached.", null, false, false);
    }
}
