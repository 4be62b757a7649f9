package io.frontdesk.chat.learning.job;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Locale;

/** Why there is a training. */
@Serdeable
public enum JobCause {
    /** A language had no model. */
    FIRST_START,
    SCHEDULE,
    /** Enough new examples had come together. */
    EXAMPLES,
    /** Somebody asked for it. */
    BUTTON,
    /** The newest model had seen texts that were erased. */
    ERASURE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobCause ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
