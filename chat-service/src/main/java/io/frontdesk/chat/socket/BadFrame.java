package io.frontdesk.chat.socket;

import org.jspecify.annotations.Nullable;

/** A frame, or a request body that stands for one, is not what it should be. The message is for the client. */
public final class BadFrame extends RuntimeException {
    private final String code;
    private final @Nullable String ref;

    BadFrame(String code, String sentence, @Nullable String ref) {
        super(sentence, null, false, false);
        this.code = code;
        this.ref = ref;
    }

    static BadFrame malformed(String sentence) {
        return new BadFrame("bad-frame", sentence, null);
    }

    public String code() {
        return code;
    }

    /** What is wrong, in one sentence that repeats nothing of the frame. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Of which message it is, where that could be told. */
    @Nullable
    String ref() {
        return ref;
    }

    ServerFrame.Fault fault() {
        return new ServerFrame.Fault(code, sentence(), ref);
    }

    /** The same, about the frame of {@code known}. */
    BadFrame about(@Nullable String known) {
        return new BadFrame(code, sentence(), known);
    }
}
