package io.frontdesk.chat.identity.login;

/** Tells whether somebody who was let in must go. Waits for nothing: live sockets ask every few seconds. */
public interface Revocations {
    /**
     * Whether the token behind {@code identity} has expired or been revoked, or its account been deactivated or changed; on
     * every node within two seconds of it. The socket then closes with 4401.
     */
    boolean isRevoked(StaffIdentity identity);
}
