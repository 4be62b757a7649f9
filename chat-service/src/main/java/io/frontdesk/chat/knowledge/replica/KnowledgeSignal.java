package io.frontdesk.chat.knowledge.replica;

import io.frontdesk.chat.nodes.NodeSignals;
import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;

/** The sign by which nodes tell each other that there is a newer version. */
@Singleton
public final class KnowledgeSignal {
    private static final String SIGN = "knowledge";

    private final NodeSignals signals;

    KnowledgeSignal(NodeSignals signals) {
        this.signals = signals;
    }

    public void send() {
        signals.send(SIGN);
    }

    public Flux<String> heard() {
        return signals.heard().filter(SIGN::equals);
    }
}
