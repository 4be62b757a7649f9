package io.frontdesk.intent.training;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.checkpoint.Pooling;
import org.jspecify.annotations.Nullable;

/**
 * What is read out of an encoder's last layer.
 *
 * @param feature how the vector that intents are told from is pooled
 * @param sentence how the vector that must stay what the checkpoint made of the text is pooled; absent where none must
 */
public record Readout(Pooling feature, @Nullable Pooling sentence) {
    public Readout {
        requireNonNull(feature, "feature");
        if (feature == sentence) {
            throw new IllegalArgumentException("one vector cannot be trained and stay as it was");
        }
    }

    /** The checkpoint's own vector, free to change. */
    public static Readout of(Pooling pooling) {
        return new Readout(pooling, null);
    }

    /** The checkpoint's own vector kept, and the other way of pooling for the intents. */
    public static Readout keeping(Pooling pooling) {
        return new Readout(pooling == Pooling.CLS ? Pooling.MEAN : Pooling.CLS, pooling);
    }

    /** Whether nothing but the first token of the last layer is wanted. */
    public boolean isFirstTokenOnly() {
        return feature == Pooling.CLS && sentence == null;
    }
}
