package io.frontdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.learning.gate.check.SpokenModel;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class FamiliarIntentsTest {
    private static final List<String> LABELS = List.of("invoice", "return_item", "track_order", "wish_list");

    @Test
    void anIntentWithFarFewerExamplesThanTheOthersIsNotFamiliar() {
        assertThat(FamiliarIntents.of(
                        model(Map.of("invoice", 25, "return_item", 100, "track_order", 120, "wish_list", 24))))
                .containsExactly("invoice", "return_item", "track_order");
    }

    @Test
    void whereNobodyCountedEachOneIs() {
        assertThat(FamiliarIntents.of(model(Map.of()))).containsExactlyElementsOf(LABELS);
    }

    private static SpokenModel model(Map<String, Integer> examples) {
        return new SpokenModel("v", LABELS, text -> "invoice").learnedFrom(examples);
    }
}
