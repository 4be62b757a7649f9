package io.frontdesk.intent.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.evaluation.IntentReport.Confusion;
import io.frontdesk.intent.evaluation.IntentReport.IntentFigures;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class ConfusionOrderTest {
    @Test
    void bringsWhatIsConfusedTogether() {
        List<IntentFigures> intents = Stream.of("a", "b", "c", "d", "e")
                .map(ConfusionOrderTest::intent)
                .toList();
        List<Confusion> cells = List.of(
                new Confusion("a", "a", 9),
                new Confusion("a", "e", 3),
                new Confusion("e", "c", 2),
                new Confusion("b", "d", 1),
                new Confusion("d", "d", 9));

        List<String> order = ConfusionOrder.of(intents, cells).stream()
                .map(IntentFigures::intent)
                .toList();

        assertThat(order).containsExactly("a", "e", "c", "b", "d");
    }

    @Test
    void leavesThemAsTheyAreWhereNothingIsConfused() {
        List<IntentFigures> intents =
                Stream.of("a", "b").map(ConfusionOrderTest::intent).toList();

        assertThat(ConfusionOrder.of(intents, List.of(new Confusion("a", "a", 5))))
                .isEqualTo(intents);
    }

    private static IntentFigures intent(String name) {
        return new IntentFigures(name, 1, 1, 1, 10);
    }
}
