package io.frontdesk.chat.conversation;

import java.util.Locale;

/** Whether anything is still to be done for a conversation. */
public enum Status {
    OPEN,
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
