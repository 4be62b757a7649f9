package io.frontdesk.intent.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class UtteranceSampleTest {
    private static final List<Utterance> ALL =
            Stream.concat(texts("refund", 40), texts("track", 3)).toList();

    @Test
    void takesSoManyOfEachLabelOrAllThereAre() {
        assertThat(counts(UtteranceSample.perLabel(ALL, 5, 1)))
                .containsOnly(Map.entry("refund", 5L), Map.entry("track", 3L));
    }

    @Test
    void takesAShareOfEachLabelAndOneAtLeast() {
        assertThat(counts(UtteranceSample.share(ALL, 0.1, 1)))
                .containsOnly(Map.entry("refund", 4L), Map.entry("track", 1L));
    }

    @Test
    void dependsOnTheSeedAlone() {
        assertThat(UtteranceSample.perLabel(ALL, 5, 1))
                .isEqualTo(UtteranceSample.perLabel(ALL, 5, 1))
                .doesNotHaveDuplicates()
                .isNotEqualTo(UtteranceSample.perLabel(ALL, 5, 2));
    }

    @Test
    void namesWhatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UtteranceSample.perLabel(ALL, 0, 1))
                .withMessageContaining("per-label");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UtteranceSample.share(ALL, 1.5, 1))
                .withMessageContaining("share");
    }

    private static Map<String, Long> counts(List<Utterance> utterances) {
        return utterances.stream().collect(groupingBy(Utterance::label, counting()));
    }

    private static Stream<Utterance> texts(String label, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Utterance(label + " " + i, label, "en"));
    }
}
