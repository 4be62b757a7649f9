package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;

/** The entry an answer was taken from. */
@Serdeable
public record Citation(String id, String title) {
    public Citation {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
    }
}
