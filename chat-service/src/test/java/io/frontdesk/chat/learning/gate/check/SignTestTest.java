package io.frontdesk.chat.learning.gate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignTestTest {
    @Test
    void countsTheThrowsOfACoinExactly() {
        assertThat(SignTest.pValue(5, 0)).isCloseTo(1 / 32.0, within(1e-12));
        assertThat(SignTest.pValue(3, 1)).isCloseTo(5 / 16.0, within(1e-12));
        assertThat(SignTest.pValue(0, 5)).isCloseTo(1, within(1e-12));
        assertThat(SignTest.pValue(0, 0)).isEqualTo(1);
        assertThat(SignTest.pValue(60, 40)).isCloseTo(0.0284439668, within(1e-9));
    }
}
