package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

/** What the server said it had kept: the message {@code ref} is turn {@code seq} of its conversation. */
record Acknowledgement(String conversation, String ref, long seq, String text) {
    Acknowledgement {
        requireNonNull(conversation, "conversation");
        requireNonNull(ref, "ref");
        requireNonNull(text, "text");
    }
}
