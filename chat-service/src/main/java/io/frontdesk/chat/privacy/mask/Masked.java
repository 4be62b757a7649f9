package io.frontdesk.chat.privacy.mask;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** A text without personal data, and which kinds it had. */
public record Masked(String text, Set<Kind> kinds) {
    public Masked {
        requireNonNull(text, "text");
        kinds = Set.copyOf(kinds);
    }
}
