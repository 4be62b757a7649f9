package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How an {@link AsyncVisitor} behaves.
 *
 * @param locale what it tells the server of its language
 * @param heartbeat after such a silence it asks whether the server is there, and after another it leaves
 */
public record VisitorSettings(String locale, Delivery delivery, Duration heartbeat, Backoff backoff) {
    public VisitorSettings {
        requireNonNull(locale, "locale");
        requireNonNull(delivery, "delivery");
        requireNonNull(heartbeat, "heartbeat");
        requireNonNull(backoff, "backoff");
        if (heartbeat.toMillis() < 1) {
            throw new IllegalArgumentException("heartbeat must be at least 1 ms, got " + heartbeat);
        }
    }
}
