package io.frontdesk.chat.identity.login;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.identity.staff.StaffMember;

import java.time.Instant;

/**
 * Somebody who has signed in, as a token proved it.
 *
 * @param session the sign-in that the token belongs to
 * @param mark what of the account must not have changed since
 * @param mustSetPassword whether nothing but setting a password is allowed yet
 */
public record StaffIdentity(
        StaffMember member, String session, String mark, boolean mustSetPassword, Instant expiresAt) {
    public StaffIdentity {
        requireNonNull(member, "member");
        requireNonNull(session, "session");
        requireNonNull(mark, "mark");
        requireNonNull(expiresAt, "expiresAt");
    }
}
