package io.frontdesk.chat.learning.gate;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A text that a finding is about.
 *
 * @param label what it means
 * @param champion what the serving model takes it for, where it was asked
 * @param candidate what the candidate takes it for, where it was asked
 * @param example the example it is, where it is one
 */
@Serdeable
public record Sentence(
        String text,
        String label,
        @Nullable String champion,
        @Nullable String candidate,
        @Nullable String example) {
    public Sentence {
        requireNonNull(text, "text");
        requireNonNull(label, "label");
    }

    public static Sentence asked(String text, String label, String champion, String candidate) {
        return new Sentence(text, label, champion, candidate, null);
    }
}
