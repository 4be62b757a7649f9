package io.frontdesk.intent.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.List;

class EncodedUtterancesTest {
    private static final Utterance REFUND = new Utterance("where is my refund", "refund", "en");
    private static final Utterance PARCEL = new Utterance("where is my parcel", "parcel", "en");
    private static final Utterance HELLO = new Utterance("hello", "greeting", "en");
    private static final EncodedUtterances ALL = new EncodedUtterances(
            List.of(REFUND, PARCEL, HELLO), List.of(new float[] {1}, new float[] {2}, new float[] {3}));

    @Test
    void givesTheWantedOnesInTheirOrderWithTheirOwnVectors() {
        EncodedUtterances found = ALL.inOrderOf(List.of(HELLO, REFUND));
        assertThat(found.utterances()).containsExactly(HELLO, REFUND);
        assertThat(found.vectors()).containsExactly(new float[] {3}, new float[] {1});
    }

    @Test
    void namesTheOneThatIsNotThere() {
        EncodedUtterances some = ALL.inOrderOf(List.of(HELLO));
        assertThatThrownBy(() -> some.inOrderOf(List.of(PARCEL)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("where is my parcel");
    }
}
