package io.frontdesk.chat.identity.login;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.identity.staff.StaffMember;

/** Somebody who has just signed in or come back, with the tokens for going on. */
record SignedIn(StaffMember member, String accessToken, String refreshToken, boolean mustSetPassword) {
    SignedIn {
        requireNonNull(member, "member");
        requireNonNull(accessToken, "accessToken");
        requireNonNull(refreshToken, "refreshToken");
    }
}
