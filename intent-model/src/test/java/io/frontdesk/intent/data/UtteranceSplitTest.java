package io.frontdesk.intent.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class UtteranceSplitTest {
    @Test
    void takesTheSameShareOfEveryLabel() {
        UtteranceSplit split = UtteranceSplit.stratified(utterances(40, 20, 10), 0.1, 7);
        assertThat(count(split.valid(), "label0")).isEqualTo(4);
        assertThat(count(split.valid(), "label1")).isEqualTo(2);
        assertThat(count(split.valid(), "label2")).isEqualTo(1);
        assertThat(split.train()).hasSize(63).doesNotContainAnyElementsOf(split.valid());
    }

    @Test
    void keepsEqualTextsOnOneSide() {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            utterances.add(new Utterance("text " + i, "a", null));
            utterances.add(new Utterance("Text  " + i + "!", i % 2 == 0 ? "a" : "b", null));
        }
        UtteranceSplit split = UtteranceSplit.stratified(utterances, 0.3, 1);
        Set<TextKey> both = keys(split.train());
        both.retainAll(keys(split.valid()));
        assertThat(both).isEmpty();
        assertThat(split.valid()).isNotEmpty();
    }

    @Test
    void leavesEveryLabelSomethingToLearnFrom() {
        UtteranceSplit split = UtteranceSplit.stratified(utterances(1, 2, 3), 0.9, 1);
        assertThat(split.train()).extracting(Utterance::label).contains("label0", "label1", "label2");
    }

    @Test
    void dependsOnTheSeedAlone() {
        List<Utterance> utterances = utterances(40, 40);
        assertThat(UtteranceSplit.stratified(utterances, 0.2, 5))
                .isEqualTo(UtteranceSplit.stratified(utterances, 0.2, 5))
                .isNotEqualTo(UtteranceSplit.stratified(utterances, 0.2, 6));
    }

    @Test
    void fingerprintsTheRowsWhateverTheirOrder() {
        List<Utterance> utterances = utterances(3, 3);
        assertThat(DataFingerprint.of(utterances))
                .isEqualTo(DataFingerprint.of(utterances.reversed()))
                .isNotEqualTo(DataFingerprint.of(utterances.subList(0, 5)));
    }

    private static List<Utterance> utterances(int... sizes) {
        List<Utterance> utterances = new ArrayList<>();
        for (int label = 0; label < sizes.length; label++) {
            for (int i = 0; i < sizes[label]; i++) {
                utterances.add(new Utterance("text " + label + " " + i, "label" + label, null));
            }
        }
        return utterances;
    }

    private static long count(List<Utterance> utterances, String label) {
        return utterances.stream()
                .filter(utterance -> utterance.label().equals(label))
                .count();
    }

    private static Set<TextKey> keys(List<Utterance> utterances) {
        Set<TextKey> keys = new HashSet<>();
        utterances.forEach(utterance -> keys.add(TextKey.of(utterance.text())));
        return keys;
    }
}
