package io.frontdesk.chat.identity.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one team, for good. */
public record TeamId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public TeamId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no id of a team");
        }
    }

    static TeamId fresh() {
        return new TeamId(UUID.randomUUID().toString());
    }

    public static Optional<TeamId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TeamId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
