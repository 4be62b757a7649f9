package io.frontdesk.chat.insight.trapped;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One turn, as far as it tells whether a customer gets on.
 *
 * @param kind as stored, such as {@code say} or {@code human}
 * @param decision of a reply, else empty
 * @param unhelpful whether the customer's thumb was down
 * @param joins whether a person came with it
 */
record Said(String speaker, String kind, String text, Instant at, String decision, boolean unhelpful, boolean joins) {
    Said {
        requireNonNull(speaker, "speaker");
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        requireNonNull(at, "at");
        requireNonNull(decision, "decision");
    }

    boolean isVisitors() {
        return speaker.equals("visitor");
    }
}
