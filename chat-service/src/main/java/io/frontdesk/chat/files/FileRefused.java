package io.frontdesk.chat.files;

import static java.util.Objects.requireNonNull;

/** A file was not taken, for a reason its sender can understand; nothing of it was kept. */
public final class FileRefused extends RuntimeException {
    private final Reason reason;

    /** Why. */
    public enum Reason {
        TOO_LARGE,
        EMPTY,
        WRONG_TYPE,
        NAMED_WRONGLY,
        NO_ROOM
    }

    FileRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }
}
