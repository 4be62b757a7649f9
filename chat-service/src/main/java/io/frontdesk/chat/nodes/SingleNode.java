package io.frontdesk.chat.nodes;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;

/** There is no other node that could be reached. */
@Singleton
@Requires(missingProperty = "frontdesk.redis.url")
final class SingleNode implements NodeBus {
    @Override
    public void send(String message) {
        // nobody is there to hear it
    }

    @Override
    public Flux<String> heard() {
        return Flux.never();
    }

    @Override
    public boolean isConnected() {
        return false;
    }
}
