package io.frontdesk.chat.simulation;

import static java.util.Objects.requireNonNull;

/**
 * What one customer says first, and what they truly want.
 *
 * @param need an intent of the pack, a topic that it says nothing of, or {@code oos}
 */
public record Saying(String text, String lang, String need, Kind kind) {
    /** When it is said: in any week, from the third on, or on the evening of the surge. */
    public enum Kind {
        STEADY,
        DRIFT,
        SURGE
    }

    public Saying {
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
        requireNonNull(need, "need");
        requireNonNull(kind, "kind");
        if (text.isBlank() || need.isBlank()) {
            throw new IllegalArgumentException("a text and its need must not be empty");
        }
    }
}
