package io.frontdesk.chat.nodes;

import reactor.core.publisher.Flux;

/** Carries short messages between nodes, at most once: whatever is lost must be found out otherwise. */
public interface NodeBus {
    /** Sends to all other nodes, if it can; does not block and does not fail. */
    void send(String message);

    /** What the others sent. */
    Flux<String> heard();

    /** Whether messages get through at the moment. */
    boolean isConnected();
}
