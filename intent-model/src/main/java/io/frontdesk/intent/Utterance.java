package io.frontdesk.intent;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A labelled text. The label {@value #OUT_OF_SCOPE} marks a text that belongs to no intent. */
public record Utterance(String text, String label, @Nullable String lang) {
    public static final String OUT_OF_SCOPE = "oos";

    public Utterance {
        requireNonNull(text, "text");
        requireNonNull(label, "label");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("label is blank");
        }
    }

    public boolean isOutOfScope() {
        return label.equals(OUT_OF_SCOPE);
    }
}
