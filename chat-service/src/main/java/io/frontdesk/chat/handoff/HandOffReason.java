package io.frontdesk.chat.handoff;

import java.util.Locale;

/** Why the bot gives a conversation to a person. */
public enum HandOffReason {
    ASKED_FOR_HUMAN,
    SENSITIVE,
    REPEATED_TROUBLE,
    LOW_CONFIDENCE,
    ANGER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
