package io.frontdesk.chat.nodes;

import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;

/** Passing signs that are worth nothing a moment later, such as who is typing; told to this node and, if possible, the others. */
@Singleton
public final class NodeSignals {
    private static final String SIGN = "sign ";

    private final NodeBus bus;

    NodeSignals(NodeBus bus) {
        this.bus = bus;
    }

    /** Tells the other nodes. */
    public void send(String sign) {
        bus.send(SIGN + sign);
    }

    /** What other nodes told. */
    public Flux<String> heard() {
        return bus.heard().filter(message -> message.startsWith(SIGN)).map(message -> message.substring(SIGN.length()));
    }
}
