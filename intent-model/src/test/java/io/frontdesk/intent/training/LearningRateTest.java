package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    private final LearningRate rate = new LearningRate(1e-4, 10, 110);

    @Test
    void risesToItsPeakAndFallsToAHundredth() {
        assertThat(rate.at(0)).isCloseTo(1e-5, within(1e-12));
        assertThat(rate.at(10)).isCloseTo(1e-4, within(1e-12));
        assertThat(rate.at(60)).isCloseTo(0.505e-4, within(1e-8));
        assertThat(rate.at(110)).isCloseTo(1e-6, within(1e-12));
        assertThat(rate.at(500)).isCloseTo(1e-6, within(1e-12));
    }
}
