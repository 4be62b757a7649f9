package io.frontdesk.chat.conversation;

import java.util.Locale;

/** Who answers a conversation at the moment. */
public enum Owner {
    BOT,
    QUEUE,
    AGENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Owner ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
