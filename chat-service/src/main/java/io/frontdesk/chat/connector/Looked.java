package io.frontdesk.chat.connector;

import static java.util.Objects.requireNonNull;

/** What a connector gave, after how many attempts and milliseconds. */
public record Looked(String connector, Lookup lookup, int attempts, double millis) {
    public Looked {
        requireNonNull(connector, "connector");
        requireNonNull(lookup, "lookup");
    }
}
