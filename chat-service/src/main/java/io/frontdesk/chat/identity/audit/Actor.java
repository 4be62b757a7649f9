package io.frontdesk.chat.identity.audit;

import static java.util.Objects.requireNonNull;

/** Who did something, and from which network address. */
public record Actor(String id, String name, String address) {
    public Actor {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(address, "address");
    }
}
