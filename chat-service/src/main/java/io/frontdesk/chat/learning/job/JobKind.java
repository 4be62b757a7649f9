package io.frontdesk.chat.learning.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Locale;

/** How much of a model is learned anew. */
@Serdeable
public enum JobKind {
    /** Encoder and head, from the checkpoint on. */
    FULL,
    /** Another head over the encoder of an earlier version: seconds. */
    HEAD_ONLY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static JobKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
