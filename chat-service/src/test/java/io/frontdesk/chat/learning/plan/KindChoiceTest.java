package io.frontdesk.chat.learning.plan;

import static io.frontdesk.chat.learning.job.JobKind.FULL;
import static io.frontdesk.chat.learning.job.JobKind.HEAD_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.learning.job.KindReason;
import io.frontdesk.chat.learning.plan.KindChoice.Before;
import org.junit.jupiter.api.Test;

class KindChoiceTest {
    @Test
    void smallChangeTakesAHeadAndABigOneEverything() {
        assertThat(KindChoice.of(changed(20, 5_000, 0, 0), null))
                .isEqualTo(new KindChoice(HEAD_ONLY, KindReason.SMALL_CHANGE));
        assertThat(KindChoice.of(changed(501, 5_000, 0, 0), null))
                .isEqualTo(new KindChoice(FULL, KindReason.MANY_CHANGES));
        assertThat(KindChoice.of(changed(50, 60, 0, 0), null).kind()).isEqualTo(HEAD_ONLY);
        assertThat(KindChoice.of(changed(20, 5_000, 4, 0), null))
                .isEqualTo(new KindChoice(FULL, KindReason.NEW_INTENTS));
        assertThat(KindChoice.of(changed(20, 5_000, 0, 4), null))
                .isEqualTo(new KindChoice(FULL, KindReason.LONG_SINCE_FULL));
    }

    @Test
    void personsChoiceCountsWhereItCanBeDone() {
        assertThat(KindChoice.of(changed(2_000, 5_000, 9, 9), HEAD_ONLY))
                .isEqualTo(new KindChoice(HEAD_ONLY, KindReason.CHOSEN));
        assertThat(KindChoice.of(changed(1, 5_000, 0, 0), FULL)).isEqualTo(new KindChoice(FULL, KindReason.CHOSEN));
        assertThat(KindChoice.of(Before.NOTHING, HEAD_ONLY)).isEqualTo(new KindChoice(FULL, KindReason.NO_MODEL));
        assertThat(KindChoice.of(new Before("v1", true, true, 0, 1, 100, 0), HEAD_ONLY))
                .isEqualTo(new KindChoice(FULL, KindReason.ERASED_TEXTS));
        assertThat(KindChoice.of(new Before("v1", false, false, 0, 1, 100, 0), HEAD_ONLY))
                .isEqualTo(new KindChoice(FULL, KindReason.NOTHING_KEPT));
    }

    @Test
    void erasureTakesAHeadWhereAnEncoderIsLeftThatDidNotSeeIt() {
        assertThat(KindChoice.afterErasure(changed(2_000, 5_000, 9, 9)))
                .isEqualTo(new KindChoice(HEAD_ONLY, KindReason.ERASED_TEXTS));
        assertThat(KindChoice.afterErasure(new Before("v1", true, true, 0, 1, 100, 0)))
                .isEqualTo(new KindChoice(FULL, KindReason.ERASED_TEXTS));
        assertThat(KindChoice.afterErasure(new Before("v1", false, false, 0, 1, 100, 0)))
                .isEqualTo(new KindChoice(FULL, KindReason.ERASED_TEXTS));
        assertThat(KindChoice.afterErasure(Before.NOTHING)).isEqualTo(new KindChoice(FULL, KindReason.ERASED_TEXTS));
    }

    private static Before changed(int changed, int texts, int intents, int heads) {
        return new Before("v1", false, true, heads, changed, texts, intents);
    }
}
