package io.frontdesk.chat.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport.Tally;

import java.util.Map;
import java.util.TreeMap;

/** What {@code evaluate follow-ups --json} prints; the keys are a promise to scripts. */
record FollowUpFigures(
        int exchanges, @JsonProperty("answered_before") int answeredBefore, long lost, Map<String, Kind> kinds) {
    /** The same messages without and with the conversation. */
    record Kind(Tally alone, Tally within) {}

    static FollowUpFigures of(FollowUpReport report) {
        Map<String, Kind> kinds = new TreeMap<>();
        report.kinds().forEach((name, kind) -> kinds.put(name, new Kind(kind.alone(), kind.within())));
        return new FollowUpFigures(report.exchanges(), report.answeredBefore(), report.lost(), kinds);
    }
}
