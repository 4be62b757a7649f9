package io.frontdesk.intent.serving;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;

/** The encoders as they were before fine-tuning, which a served model may need beside it. */
@FunctionalInterface
public interface FrozenEncoders {
    /** The encoder of a checkpoint in 32-bit floats, opened or shared; it stays its owner's to close. */
    SentenceEncoder open(BaseCheckpoint checkpoint);

    /** Takes note of what a model made of a text in the checkpoint's own space: the search may ask for it next. */
    default void remember(BaseCheckpoint checkpoint, String text, float[] sentence) {}
}
