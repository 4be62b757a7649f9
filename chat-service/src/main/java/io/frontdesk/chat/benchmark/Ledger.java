package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What all customers of a run saw together: promises, deliveries, arrivals and breaks. Safe for threads. */
final class Ledger {
    private final AcknowledgementLog log;
    private final Map<String, Long> delivered = new ConcurrentHashMap<>();
    private final LongAdder resumed = new LongAdder();
    private final LongAdder breaks = new LongAdder();

    Ledger(AcknowledgementLog log) {
        this.log = requireNonNull(log, "log");
    }

    AcknowledgementLog log() {
        return log;
    }

    void arrived(boolean recovered) {
        if (recovered) {
            resumed.increment();
        }
    }

    void left() {
        breaks.increment();
    }

    void delivered(String conversation, long seq) {
        delivered.merge(conversation, seq, Math::max);
    }

    /** The client of {@code conversation} has left it, and may miss what comes after. */
    void gone(String conversation) {
        delivered.put(conversation, Long.MAX_VALUE);
    }

    /** Up to which number the client of {@code conversation} was told everything. */
    long delivered(String conversation) {
        return delivered.getOrDefault(conversation, 0L);
    }

    /** How often a customer came back to a conversation and got only what was missed. */
    long resumed() {
        return resumed.sum();
    }

    /** Connections that ended without the client's will. */
    long breaks() {
        return breaks.sum();
    }
}
