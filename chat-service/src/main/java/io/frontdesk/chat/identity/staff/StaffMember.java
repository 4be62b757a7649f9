package io.frontdesk.chat.identity.staff;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One person who works here, as far as others may know.
 *
 * @param capacity how many conversations routing may give at once
 */
public record StaffMember(
        StaffId id,
        String email,
        String name,
        @Nullable String picture,
        Role role,
        List<String> languages,
        int capacity,
        boolean active) {
    public static final int USUAL_CAPACITY = 4;
    public static final int LARGEST_CAPACITY = 100;

    public StaffMember {
        requireNonNull(id, "id");
        requireNonNull(email, "email");
        requireNonNull(role, "role");
        languages = List.copyOf(languages);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (capacity < 0 || capacity > LARGEST_CAPACITY) {
            throw new IllegalArgumentException(
                    "capacity must be within 0 to " + LARGEST_CAPACITY + ", got " + capacity);
        }
    }

    /** Whoever holds the installation's admin token. */
    static StaffMember installation() {
        return new StaffMember(StaffId.INSTALLATION, "", "Administrator", null, Role.ADMIN, List.of(), 0, true);
    }
}
