package io.frontdesk.chat.learning.plan;

import static io.frontdesk.chat.learning.job.JobKind.FULL;
import static io.frontdesk.chat.learning.job.JobKind.HEAD_ONLY;

import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.KindReason;
import org.jspecify.annotations.Nullable;

/**
 * How much of a model a training learns anew, and why. A head over an encoder that stays is enough for a while: it tells an
 * intent that the encoder never saw less well from its neighbours (docs/measurements.md), so that not too much of it may come
 * together.
 */
record KindChoice(JobKind kind, KindReason reason) {
    private static final int FEW_CHANGES = 50;
    private static final int SHARE_OF_TEXTS = 10;
    private static final int FEW_INTENTS = 3;
    private static final int HEADS_IN_A_ROW = 4;

    /**
     * What is known of the model before, or of the newest before it that saw no text that was erased since.
     *
     * @param parent its version; absent where there is none that this choice knows enough of
     * @param flagged whether it saw texts that were erased, as all before it did
     * @param keeps whether it keeps what a new head needs
     * @param heads how many trainings in a row have left its encoder as it is
     * @param changed texts that differ from those the encoder was trained on
     * @param texts how many there are now
     * @param intents how many intents came or went
     */
    record Before(
            @Nullable String parent, boolean flagged, boolean keeps, int heads, int changed, int texts, int intents) {
        static final Before NOTHING = new Before(null, false, false, 0, 0, 0, 0);
    }

    /** @param wanted what a person asked for; a head is refused where there is no encoder to keep */
    static KindChoice of(Before before, @Nullable JobKind wanted) {
        if (wanted == FULL) {
            return new KindChoice(FULL, KindReason.CHOSEN);
        }
        if (before.parent == null) {
            return new KindChoice(FULL, KindReason.NO_MODEL);
        }
        if (before.flagged) {
            return new KindChoice(FULL, KindReason.ERASED_TEXTS);
        }
        if (!before.keeps) {
            return new KindChoice(FULL, KindReason.NOTHING_KEPT);
        }
        return wanted == HEAD_ONLY ? new KindChoice(HEAD_ONLY, KindReason.CHOSEN) : bySize(before);
    }

    /**
     * After an erasure: a head, whatever has changed, where an encoder is left that did not see what was erased. The model that
     * is to be replaced mostly was a head over the same encoder, and no other is so like it.
     */
    static KindChoice afterErasure(Before before) {
        boolean left = before.parent != null && !before.flagged && before.keeps;
        return new KindChoice(left ? HEAD_ONLY : FULL, KindReason.ERASED_TEXTS);
    }

    private static KindChoice bySize(Before before) {
        if (before.intents > FEW_INTENTS) {
            return new KindChoice(FULL, KindReason.NEW_INTENTS);
        }
        if (before.changed > Math.max(FEW_CHANGES, before.texts / SHARE_OF_TEXTS)) {
            return new KindChoice(FULL, KindReason.MANY_CHANGES);
        }
        if (before.heads >= HEADS_IN_A_ROW) {
            return new KindChoice(FULL, KindReason.LONG_SINCE_FULL);
        }
        return new KindChoice(HEAD_ONLY, KindReason.SMALL_CHANGE);
    }
}
