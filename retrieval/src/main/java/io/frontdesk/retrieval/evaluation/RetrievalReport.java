package io.frontdesk.retrieval.evaluation;

import io.frontdesk.retrieval.evaluation.RetrievalEvaluation.Latency;
import io.frontdesk.retrieval.evaluation.RetrievalEvaluation.Miss;

import java.util.List;

/** What {@link RetrievalEvaluation} measured; all shares within 0 to 1. Latency includes embedding the query. */
public record RetrievalReport(
        int queries,
        double precisionAt1,
        double mrrAt10,
        double ndcgAt10,
        double recallAt5,
        Latency latency,
        List<Miss> misses) {
    public RetrievalReport {
        misses = List.copyOf(misses);
    }
}
