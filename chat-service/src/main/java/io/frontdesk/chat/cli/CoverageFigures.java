package io.frontdesk.chat.cli;

import io.frontdesk.chat.dialogue.evaluation.CoverageReport;
import io.frontdesk.chat.dialogue.evaluation.Share;

/** What {@code evaluate coverage --json} prints; the keys are a promise to scripts. */
record CoverageFigures(
        Figure precision,
        Figure coverage,
        Figure askedBack,
        Figure offered,
        Figure handedOver,
        Figure foreignAnswered,
        Figure smallTalk) {
    /** A share with its 95 % interval. */
    record Figure(double value, double low, double high, int of) {
        static Figure of(Share share) {
            return new Figure(share.value(), share.low(), share.high(), share.of());
        }
    }

    static CoverageFigures of(CoverageReport report) {
        return new CoverageFigures(
                Figure.of(report.precision()),
                Figure.of(report.coverage()),
                Figure.of(report.askedBack()),
                Figure.of(report.offered()),
                Figure.of(report.handedOver()),
                Figure.of(report.foreignAnswered()),
                Figure.of(report.smallTalk()));
    }
}
