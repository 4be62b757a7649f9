package io.frontdesk.chat.conversation;

/** A ref came again with other content. */
public final class RefReused extends RuntimeException {
    private final String ref;

    public RefReused(String ref) {
        super("ref " + ref + " was used for another message", null, false, false);
        this.ref = ref;
    }

    public String ref() {
        return ref;
    }
}
