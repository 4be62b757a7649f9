package io.frontdesk.chat.socket;

/** Why a socket is closed, beyond the codes of RFC 6455; {@code docs/protocol.md} says what a client does about each. */
final class CloseCodes {
    static final int RESTARTING = 1012;
    static final int TRY_AGAIN_LATER = 1013;
    static final int TOKEN_EXPIRED = 4401;
    static final int OTHER_PROTOCOL = 4409;

    private CloseCodes() {}
}
