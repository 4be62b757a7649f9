package io.frontdesk.chat.identity.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one account, for good. */
public record StaffId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Whoever signs in with the installation's admin token; no account, and owner of nothing by routing. */
    public static final StaffId INSTALLATION = new StaffId("installation");

    public StaffId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no id of an account");
        }
    }

    static StaffId fresh() {
        return new StaffId(UUID.randomUUID().toString());
    }

    public static Optional<StaffId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new StaffId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
