package io.frontdesk.chat.client;

/** The server answered a frame with a fault. */
public final class Refused extends RuntimeException {
    private final String code;

    Refused(String code, String title) {
        super(title);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
