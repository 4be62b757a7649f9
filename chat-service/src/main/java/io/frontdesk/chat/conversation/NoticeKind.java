package io.frontdesk.chat.conversation;

import java.util.Locale;

/** What a system turn tells of. */
public enum NoticeKind {
    QUEUED,
    JOINED,
    TRANSFERRED,
    RETURNED,
    REQUEUED,
    CLOSED,
    REOPENED,
    ERASED;

    /** The name used on the wire and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoticeKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
