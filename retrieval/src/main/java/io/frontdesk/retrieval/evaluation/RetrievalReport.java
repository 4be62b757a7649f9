package io.frontdesk.retrieval.evaluation;

import io.frontdesk.retrieval.evaluation.RetrievalEvaluation.Latency;
import io.frontdesk.retrieval.evaluation.RetrievalEvaluation.Miss;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@link RetrievalEvaluation} measured; all shares within 0 to 1. Latency includes embedding the query.
 *
 * @param kinds the same of each kind of query, by the names of the kinds; none where the queries have no kind
 */
public record RetrievalReport(
        int queries,
        double precisionAt1,
        double mrrAt10,
        double ndcgAt10,
        double recallAt5,
        Latency latency,
        SortedMap<String, Kind> kinds,
        List<Miss> misses) {
    public RetrievalReport {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        misses = List.copyOf(misses);
    }

    /** Queries of one kind: how many there are, and for which share the first hit is right. */
    public record Kind(int queries, double precisionAt1) {}
}
