package io.frontdesk.chat.identity.login;

import java.util.Optional;

/** Tells from an access token who somebody is. Waits for nothing: sockets may ask on the event loop. */
public interface StaffTokens {
    /**
     * Whose token this is, as the account is now; empty where it is forged, out of date or revoked, where the account is
     * deactivated or has changed since, and where its owner still has to set a password.
     */
    Optional<StaffIdentity> check(String token);
}
