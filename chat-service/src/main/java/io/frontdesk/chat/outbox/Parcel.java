package io.frontdesk.chat.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something to be delivered.
 *
 * @param target to whom; those of one conversation for one target are delivered in their order
 * @param attempts how many there have been, this one included
 */
public record Parcel(
        String id, String kind, String conversation, String target, String body, Instant at, int attempts) {
    public Parcel {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(conversation, "conversation");
        requireNonNull(target, "target");
        requireNonNull(body, "body");
        requireNonNull(at, "at");
    }
}
