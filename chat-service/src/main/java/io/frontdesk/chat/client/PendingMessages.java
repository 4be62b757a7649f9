package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages that the server has not accepted yet, in the order they were said. For one thread. */
final class PendingMessages {
    private final Delivery delivery;
    private final Map<String, Message> waiting = new LinkedHashMap<>();

    /** What a visitor said, under the name that makes it unique. */
    record Message(String ref, String text) {
        Message {
            requireNonNull(ref, "ref");
            requireNonNull(text, "text");
        }
    }

    PendingMessages(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Takes {@code message} in and gives what is to be sent now. */
    List<Message> add(Message message) {
        waiting.put(message.ref(), message);
        return delivery == Delivery.AT_ONCE || waiting.size() == 1 ? List.of(message) : List.of();
    }

    /** The message is done with, accepted or dropped; gives what is to be sent now. */
    List<Message> settle(String ref) {
        boolean known = waiting.remove(ref) != null;
        return known && delivery == Delivery.ONE_BY_ONE ? toSend() : List.of();
    }

    boolean has(String ref) {
        return waiting.containsKey(ref);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** What a fresh connection, or a refused visitor, sends. */
    List<Message> toSend() {
        List<Message> all = new ArrayList<>(waiting.values());
        return delivery == Delivery.AT_ONCE || all.isEmpty() ? all : List.of(all.getFirst());
    }
}
