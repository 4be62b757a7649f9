package io.frontdesk.chat.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "-cmd|' /C calc'!A0", "\t=1", "\r=1", "＝1", "-"})
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "track_order", "-1", "-0.25", "0.5", "/console/insight", "退款"})
    void whatDoesNotStaysAsItIs(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }
}
