package io.frontdesk.chat.socket;

import io.frontdesk.chat.identity.limit.ClientAddress;
import io.frontdesk.chat.identity.limit.ConnectionLimit;
import io.frontdesk.chat.identity.limit.ConnectionLimit.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

import java.util.function.Consumer;

/** Lets sockets in as long as their address has not too many open. */
@Singleton
final class SocketDoor {
    private final ConnectionLimit connections;
    private final ClientAddress addresses;

    SocketDoor(ConnectionLimit connections, ClientAddress addresses) {
        this.connections = connections;
        this.addresses = addresses;
    }

    /** Gives {@code entered} the place that is to be closed with the socket; cuts off one socket too many. */
    void open(HttpRequest<?> request, Outbox outbox, Consumer<Place> entered) {
        connections
                .enter(addresses.of(request))
                .ifPresentOrElse(entered, () -> outbox.cutOff(CloseCodes.TRY_AGAIN_LATER, "too many connections"));
    }
}
