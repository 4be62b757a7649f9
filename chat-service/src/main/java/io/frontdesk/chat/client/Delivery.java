package io.frontdesk.chat.client;

/** What a visitor does with messages that wait. Either way one that was sent into a broken connection is sent again. */
public enum Delivery {
    /** Sends each message at once, however many are under way, and drops what the server refuses. */
    AT_ONCE,

    /** Sends the next message when the one before is accepted, and sends a refused one again: nothing overtakes. */
    ONE_BY_ONE
}
