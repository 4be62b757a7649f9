package io.frontdesk.chat.learning.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.learning.example.Example;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class FreshCorrectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @Test
    void keepsTheNewestFifthOfEachLabelOut() {
        List<Example> active = new ArrayList<>(of("parcel", 0, 10));
        active.addAll(of("refund", 5, 4));
        FreshCorrections.Parts parts = FreshCorrections.part(active);
        assertThat(parts.heldOut()).extracting(Example::text).containsExactly("parcel 8", "parcel 9");
        assertThat(parts.learnable()).hasSize(12).doesNotContainAnyElementsOf(parts.heldOut());
    }

    @Test
    void neverHoldsOutWhatAnEarlierCandidateLearnedFrom() {
        List<Example> before = of("parcel", 0, 37);
        for (int more = 0; more < 30; more++) {
            List<Example> now = of("parcel", 0, 37 + more);
            assertThat(FreshCorrections.part(now).heldOut())
                    .extracting(Example::id)
                    .doesNotContainAnyElementsOf(FreshCorrections.part(before).learnable().stream()
                            .map(Example::id)
                            .toList());
        }
    }

    @Test
    void letsTheSameWordsNeverBeOnBothSides() {
        List<Example> active = new ArrayList<>(of("parcel", 0, 9));
        active.add(example("last", "parcel", "Parcel 1!", 50));
        FreshCorrections.Parts parts = FreshCorrections.part(active);
        assertThat(parts.heldOut()).extracting(Example::text).containsExactly("parcel 8");
        assertThat(parts.learnable()).hasSize(9);
    }

    private static List<Example> of(String label, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> example(label + i, label, label + " " + i, i))
                .toList();
    }

    private static Example example(String id, String label, String text, int minute) {
        return new Example(
                id,
                "en",
                text,
                label,
                ConversationId.fresh(),
                1,
                "",
                Example.Source.REVIEW,
                "a",
                "Anna",
                NOW.plusSeconds(60L * minute),
                Example.State.ACTIVE,
                "");
    }
}
