package io.frontdesk.chat.learning.job;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Locale;

/** Where a training stands. */
@Serdeable
public enum JobState {
    WAITING,
    RUNNING,
    /** The model is made and waits for the gate. */
    TRAINED,
    JUDGING,
    /** The gate let the model pass. */
    PASSED,
    /** The gate held the model back. */
    BLOCKED,
    FAILED,
    CANCELLED,
    /** There was nothing new to learn. */
    SKIPPED;

    /** Whether more will come of it by itself. */
    public boolean isOpen() {
        return switch (this) {
            case WAITING, RUNNING, TRAINED, JUDGING -> true;
            case PASSED, BLOCKED, FAILED, CANCELLED, SKIPPED -> false;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
