package io.frontdesk.chat.cli;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.retrieval.evaluation.RetrievalReport;

import java.util.Map;
import java.util.TreeMap;

/** What {@code evaluate retrieval --json} prints; the keys are a promise to scripts. */
record RetrievalFigures(
        String mode,
        int queries,
        @JsonProperty("p_at_1") double precisionAt1,
        @JsonProperty("mrr_at_10") double mrrAt10,
        @JsonProperty("ndcg_at_10") double ndcgAt10,
        @JsonProperty("recall_at_5") double recallAt5,
        @JsonProperty("latency_ms") Latency latency,
        @JsonInclude(NON_EMPTY) Map<String, Kind> kinds) {

    record Latency(double p50, double p99) {}

    record Kind(int queries, @JsonProperty("p_at_1") double precisionAt1) {}

    static RetrievalFigures of(String mode, RetrievalReport report) {
        return new RetrievalFigures(
                mode,
                report.queries(),
                report.precisionAt1(),
                report.mrrAt10(),
                report.ndcgAt10(),
                report.recallAt5(),
                new Latency(report.latency().p50(), report.latency().p99()),
                kinds(report));
    }

    private static Map<String, Kind> kinds(RetrievalReport report) {
        Map<String, Kind> kinds = new TreeMap<>();
        report.kinds().forEach((name, kind) -> kinds.put(name, new Kind(kind.queries(), kind.precisionAt1())));
        return kinds;
    }
}
