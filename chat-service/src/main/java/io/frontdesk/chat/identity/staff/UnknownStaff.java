package io.frontdesk.chat.identity.staff;

/** There is no such account or team. */
public final class UnknownStaff extends RuntimeException {
    public UnknownStaff() {
        super("unknown account or team", null, false, false);
    }
}
