package io.frontdesk.chat.conversation;

import java.util.Locale;

/** Who said a turn. */
public enum Speaker {
    VISITOR,
    BOT,
    AGENT,
    SYSTEM;

    /** The name used on the wire and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Speaker ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
