package io.frontdesk.chat.identity.staff;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A member with what signing in needs to know. Never shown to clients.
 *
 * @param version grows when what the account may do changes; access tokens of an earlier one are void
 * @param passwordHash absent where nobody can sign in by password
 * @param oneTimeUntil present where the password only serves to set another: how long it does
 */
public record StaffAccount(
        StaffMember member,
        long version,
        @Nullable String passwordHash,
        @Nullable Instant oneTimeUntil,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {
    public StaffAccount {
        requireNonNull(member, "member");
        requireNonNull(createdAt, "createdAt");
    }

    public StaffId id() {
        return member.id();
    }

    /** Whether a password must be set before anything else may be done. */
    public boolean mustSetPassword() {
        return oneTimeUntil != null;
    }
}
