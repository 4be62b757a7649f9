package io.frontdesk.intent.serving;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** A checkpoint's encoder that is opened when a text has to be read by it: that takes seconds, and often none has to. */
final class FrozenEncoder {
    private final BaseCheckpoint checkpoint;
    private final FrozenEncoders encoders;
    private @Nullable SentenceEncoder encoder;

    FrozenEncoder(BaseCheckpoint checkpoint, FrozenEncoders encoders) {
        this.checkpoint = checkpoint;
        this.encoders = encoders;
    }

    static FrozenEncoder of(SentenceEncoder open) {
        return new FrozenEncoder(open.checkpoint(), checkpoint -> open);
    }

    synchronized SentenceEncoder get() {
        SentenceEncoder open = encoder == null ? encoders.open(checkpoint) : encoder;
        encoder = open;
        return open;
    }

    /** Says what need not be computed any more. */
    void remember(String text, float[] sentence) {
        encoders.remember(checkpoint, text, sentence);
    }
}
