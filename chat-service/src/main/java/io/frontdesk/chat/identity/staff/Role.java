package io.frontdesk.chat.identity.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an account may do; each role may do what those before it may. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN;

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Its own name in the routes' rules, and those of the roles it includes. */
    public List<String> authorities() {
        return Arrays.stream(values())
                .filter(this::includes)
                .map(role -> "ROLE_" + role.name())
                .toList();
    }
}
