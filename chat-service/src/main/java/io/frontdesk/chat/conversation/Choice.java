package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;

/** One of several options a visitor may press; {@code option} comes back when it is. */
@Serdeable
public record Choice(String option, String label) {
    public Choice {
        requireNonNull(option, "option");
        requireNonNull(label, "label");
    }
}
