package io.frontdesk.chat.learning.rollout;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How far a candidate is. */
public enum RolloutState {
    /** The gate held it back; nothing but its verdict is kept. */
    BLOCKED,
    /** It reads what customers ask after they have been answered, and nobody sees what it would have said. */
    SHADOW,
    /** It serves a share of the conversations. */
    SHARE,
    /** It serves all. */
    ALL,
    /** What served before serves again. */
    RETURNED,
    /** Another candidate, or another model, took its place before it served all. */
    REPLACED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RolloutState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isOpen() {
        return this == SHADOW || this == SHARE;
    }
}
