package io.frontdesk.chat.knowledge.version;

import java.util.Locale;

/** How a version came about. */
public enum VersionKind {
    /** From the pack, or from what a data folder held before there were versions. */
    FIRST,
    UPLOAD,
    EDIT,
    RESTORE,
    SCHEDULE;

    /** As stored and as the API shows it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VersionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
