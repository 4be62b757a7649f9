package io.frontdesk.chat.learning.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Locale;

/** Why a training is of its kind. */
@Serdeable
public enum KindReason {
    CHOSEN,
    /** There is no model whose encoder could stay. */
    NO_MODEL,
    /** The model before had seen texts that were erased. */
    ERASED_TEXTS,
    /** The model before keeps too little of its training. */
    NOTHING_KEPT,
    MANY_CHANGES,
    NEW_INTENTS,
    /** The encoder has stayed as it is for too many trainings. */
    LONG_SINCE_FULL,
    SMALL_CHANGE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static KindReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
