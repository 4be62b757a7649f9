package io.frontdesk.chat.identity.limit;

import java.util.Optional;

/** How many sockets one address and one visitor may hold open on this node. */
public interface ConnectionLimit {
    /** A place for one more connection from {@code address}, or empty where it has as many as it may. */
    Optional<Place> enter(String address);

    /** One open connection; closing it frees the place, however often it is closed. */
    interface Place extends AutoCloseable {
        /** Counts the connection for {@code visitor} too, instead of whom it was before; false where those are too many. */
        boolean isFor(String visitor);

        @Override
        void close();
    }
}
