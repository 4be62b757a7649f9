package io.frontdesk.intent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedComparisonTest {
    @Test
    void testIsThatOfTheBinomialDistribution() {
        assertThat(PairedComparison.mcNemar(0, 0)).isEqualTo(1);
        assertThat(PairedComparison.mcNemar(3, 3)).isEqualTo(1);
        assertThat(PairedComparison.mcNemar(0, 5)).isCloseTo(0.0625, within(1e-9));
        assertThat(PairedComparison.mcNemar(9, 1)).isCloseTo(22 / 1024.0, within(1e-9));
        assertThat(PairedComparison.mcNemar(1, 9)).isEqualTo(PairedComparison.mcNemar(9, 1));
        assertThat(PairedComparison.mcNemar(400, 600)).isLessThan(1e-8).isPositive();
    }
}
