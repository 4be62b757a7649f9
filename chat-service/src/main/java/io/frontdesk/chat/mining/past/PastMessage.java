package io.frontdesk.chat.mining.past;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One thing one party said, personal data masked. */
public record PastMessage(Party by, String text, @Nullable Instant at) {
    public PastMessage {
        requireNonNull(by, "by");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank");
        }
    }
}
