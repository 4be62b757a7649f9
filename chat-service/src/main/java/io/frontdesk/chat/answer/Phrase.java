package io.frontdesk.chat.answer;

import java.util.Locale;

/** A sentence the bot says of its own accord. */
public enum Phrase {
    CLARIFY,
    FALLBACK,
    FALLBACK_OUT_OF_SCOPE,
    HAND_OFF,
    HAND_OFF_TROUBLE,
    HAND_OFF_ANGER,
    LEFT,
    PERSON_OPTION,
    PERSON_BUTTON;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
