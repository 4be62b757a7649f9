package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Locale;

/** Examples that nothing is learned from, though nobody held them back. */
@Serdeable
public record LeftOut(Why why, int examples, List<String> labels) {
    public LeftOut {
        requireNonNull(why, "why");
        labels = List.copyOf(labels);
    }

    /** What is wrong with them. */
    @Serdeable
    public enum Why {
        /** No intent has their label any more. */
        UNKNOWN_LABEL,
        /** The knowledge labels the same words otherwise. */
        KNOWN_OTHERWISE,
        /** A later example labels the same words otherwise. */
        CONTRADICTED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Why ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
