package io.frontdesk.chat.webhook;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Outgoing;

import java.time.Instant;
import java.util.List;

/** A subscription: what is sent where, signed with what. */
record Webhook(String id, String url, List<String> events, String secret, Instant at) {
    /** Everything there is to subscribe to. */
    static final List<String> EVENTS = List.of(
            "conversation.opened",
            "conversation.handed_over",
            "conversation.closed",
            "message.created",
            Outgoing.ALERT);

    /** What is sent for a try. */
    static final String PING = "ping";

    Webhook {
        requireNonNull(id, "id");
        requireNonNull(url, "url");
        events = List.copyOf(events);
        requireNonNull(secret, "secret");
        requireNonNull(at, "at");
    }
}
