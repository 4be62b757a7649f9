package io.frontdesk.chat.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class HeldOutTest {
    private final List<Utterance> texts = texts("text", 20);

    @Test
    void halvesTheGateSetAndLearnsFromEverythingElse() {
        List<Utterance> gate = texts("gate", 6);

        HeldOut parts = HeldOut.of(texts, gate);

        assertThat(parts.carved()).isFalse();
        assertThat(parts.learn()).isEqualTo(texts);
        assertThat(parts.calibrate()).hasSize(9);
        assertThat(parts.decide()).hasSize(9);
        Set<Utterance> both = new HashSet<>(parts.calibrate());
        both.addAll(parts.decide());
        assertThat(both).containsExactlyInAnyOrderElementsOf(gate);
    }

    @Test
    void keepsSomeTextsFromLearningWhereThereIsNoGateSet() {
        HeldOut parts = HeldOut.of(texts, List.of());

        assertThat(parts.carved()).isTrue();
        assertThat(parts.learn()).hasSize(48).doesNotContainAnyElementsOf(parts.calibrate());
        assertThat(parts.calibrate()).hasSize(6).doesNotContainAnyElementsOf(parts.decide());
        assertThat(parts.decide()).hasSize(6).doesNotContainAnyElementsOf(parts.learn());
        assertThat(HeldOut.of(texts, List.of())).isEqualTo(parts);
    }

    private static List<Utterance> texts(String name, int each) {
        List<Utterance> texts = new ArrayList<>();
        for (String label : List.of("refund", "track", "oos")) {
            for (int i = 0; i < each; i++) {
                texts.add(new Utterance(name + " " + label + " " + i, label, "en"));
            }
        }
        return texts;
    }
}
