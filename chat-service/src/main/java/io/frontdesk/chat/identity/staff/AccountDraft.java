package io.frontdesk.chat.identity.staff;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What an account is to be like. */
record AccountDraft(
        String email,
        String name,
        @Nullable String picture,
        Role role,
        List<String> languages,
        int capacity,
        boolean active) {
    AccountDraft {
        requireNonNull(email, "email");
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        languages = List.copyOf(languages);
    }

    static AccountDraft of(StaffMember member) {
        return new AccountDraft(
                member.email(),
                member.name(),
                member.picture(),
                member.role(),
                member.languages(),
                member.capacity(),
                member.active());
    }

    StaffMember as(StaffId id) {
        return new StaffMember(id, email, name, picture, role, languages, capacity, active);
    }
}
