package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

/** An agent may not do that in this conversation, as it stands. */
public final class DeskRefusal extends RuntimeException {
    private final Reason reason;

    /** Why not. */
    public enum Reason {
        NOT_OWNER,
        TAKEN,
        CLOSED
    }

    public DeskRefusal(Reason reason) {
        super(requireNonNull(reason, "reason").name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
