package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** A visitor's thumb on an answer. */
public record Vote(Thumb thumb, @Nullable String reason) {
    public Vote {
        requireNonNull(thumb, "thumb");
    }

    /** Which way the thumb points. */
    public enum Thumb {
        UP,
        DOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Thumb> ofCode(String code) {
            return switch (code) {
                case "up" -> Optional.of(UP);
                case "down" -> Optional.of(DOWN);
                default -> Optional.empty();
            };
        }
    }
}
