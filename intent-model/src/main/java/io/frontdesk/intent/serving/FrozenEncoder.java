package io.frontdesk.intent.serving;

import io.frontdesk.intent.encoder.SentenceEncoder;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** A checkpoint's encoder that is opened when a text has to be read by it: that takes seconds, and often none has to. */
final class FrozenEncoder {
    private final Supplier<SentenceEncoder> opener;
    private volatile @Nullable SentenceEncoder encoder;

    private FrozenEncoder(Supplier<SentenceEncoder> opener, @Nullable SentenceEncoder encoder) {
        this.opener = opener;
        this.encoder = encoder;
    }

    static FrozenEncoder of(SentenceEncoder open) {
        return new FrozenEncoder(() -> open, open);
    }

    static FrozenEncoder of(Supplier<SentenceEncoder> opener) {
        return new FrozenEncoder(opener, null);
    }

    synchronized SentenceEncoder get() {
        SentenceEncoder open = encoder == null ? opener.get() : encoder;
        encoder = open;
        return open;
    }

    /** Lets the encoder know what it need not compute any more; nothing where it is not open. */
    void remember(String text, float[] vector) {
        SentenceEncoder open = encoder;
        if (open != null) {
            open.remember(text, vector);
        }
    }
}
