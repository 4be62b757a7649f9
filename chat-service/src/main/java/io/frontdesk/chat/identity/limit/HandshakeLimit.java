package io.frontdesk.chat.identity.limit;

import io.frontdesk.chat.identity.TooOften;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.time.Duration;

/** Lets one address open only so many sockets a minute, whatever becomes of them. */
@ServerFilter("/ws/**")
final class HandshakeLimit {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Allowance handshakes;
    private final ClientAddress addresses;

    HandshakeLimit(LimitSettings settings, ClientAddress addresses) {
        this.handshakes = new Allowance(settings.handshakes(), A_MINUTE);
        this.addresses = addresses;
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        Duration wait = handshakes.take(addresses.of(request));
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }
}
