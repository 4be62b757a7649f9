package io.frontdesk.chat.identity.login;

/** What was shown to sign in, or to stay signed in, does not do. */
public final class BadCredentials extends RuntimeException {
    BadCredentials() {
        super("bad credentials", null, false, false);
    }
}
