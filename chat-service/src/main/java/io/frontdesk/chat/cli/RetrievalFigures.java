package io.frontdesk.chat.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.retrieval.evaluation.RetrievalReport;

/** What {@code evaluate retrieval --json} prints; the keys are a promise to scripts. */
record RetrievalFigures(
        String mode,
        int queries,
        @JsonProperty("p_at_1") double precisionAt1,
        @JsonProperty("mrr_at_10") double mrrAt10,
        @JsonProperty("ndcg_at_10") double ndcgAt10,
        @JsonProperty("recall_at_5") double recallAt5,
        @JsonProperty("latency_ms") Latency latency) {

    record Latency(double p50, double p99) {}

    static RetrievalFigures of(String mode, RetrievalReport report) {
        return new RetrievalFigures(
                mode,
                report.queries(),
                report.precisionAt1(),
                report.mrrAt10(),
                report.ndcgAt10(),
                report.recallAt5(),
                new Latency(report.latency().p50(), report.latency().p99()));
    }
}
