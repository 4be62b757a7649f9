package io.frontdesk.chat.mining.pairing;

import static java.util.Objects.requireNonNull;

/** What an agent answered, and how the customer took it. */
public record Reply(String text, Outcome outcome) {
    public Reply {
        requireNonNull(text, "text");
        requireNonNull(outcome, "outcome");
    }
}
