package io.frontdesk.intent.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.evaluation.PairedComparison;
import io.frontdesk.intent.evaluation.PairedComparison.Changed;
import org.junit.jupiter.api.Test;

import java.util.List;

class ComparisonSectionTest {
    @Test
    void tellsGainsFromLossesAndShowsTheTexts() {
        PairedComparison figures = new PairedComparison(
                10,
                6,
                1,
                2,
                1.0,
                List.of(
                        new Changed("where is my <b>order</b>", "track_order", "cancel_order", "track_order"),
                        new Changed("stop it", "cancel_order", "cancel_order", "track_order"),
                        new Changed("hm", "greeting", "track_order", "cancel_order")));
        StringBuilder page = new StringBuilder();
        new ComparisonSection(new ComparedModel("en-old", figures)).addTo(page);
        assertThat(page)
                .contains("Beside en-old", "<td>70.00 %", "<td>80.00 %")
                .contains("Right now, wrong there: 1</summary><ul><li>where is my &lt;b&gt;order")
                .contains("Wrong now, right there: 1</summary><ul><li>stop it")
                .contains("Wrong in another way: 1</summary><ul><li>hm");
    }
}
