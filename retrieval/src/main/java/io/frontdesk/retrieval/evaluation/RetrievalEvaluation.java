package io.frontdesk.retrieval.evaluation;

import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.evaluation.RetrievalReport.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Precision at 1, mean reciprocal rank, nDCG with binary gains and recall over judged queries, each query searched once to
 * warm up and once to count.
 */
public final class RetrievalEvaluation {
    private static final int DEPTH = 10;
    private static final int RECALL_DEPTH = 5;

    private RetrievalEvaluation() {}

    /**
     * @param intents probable intents of a query's text, empty where no classifier takes part
     * @param search the retriever under test
     */
    public static RetrievalReport of(
            List<JudgedQuery> queries,
            Function<JudgedQuery, Map<String, Double>> intents,
            Function<FaqQuery, List<FaqHit>> search) {
        double first = 0;
        double reciprocal = 0;
        double gain = 0;
        double recall = 0;
        long[] nanos = new long[queries.size()];
        List<Miss> misses = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            JudgedQuery query = queries.get(i);
            FaqQuery asked = new FaqQuery(query.text(), query.lang(), DEPTH, intents.apply(query));
            List<FaqHit> hits = search.apply(asked);
            long start = System.nanoTime();
            hits = search.apply(asked);
            nanos[i] = System.nanoTime() - start;
            boolean[] relevant = relevant(query, hits);
            first += relevant.length > 0 && relevant[0] ? 1 : 0;
            reciprocal += reciprocalRank(relevant);
            gain += discountedGain(relevant) / idealGain(query.relevant().size());
            recall += (double) count(relevant, RECALL_DEPTH) / query.relevant().size();
            if (relevant.length == 0 || !relevant[0]) {
                misses.add(new Miss(
                        query, hits.isEmpty() ? "" : hits.getFirst().entry().id()));
            }
        }
        int n = Math.max(1, queries.size());
        return new RetrievalReport(
                queries.size(),
                first / n,
                reciprocal / n,
                gain / n,
                recall / n,
                Latency.of(nanos),
                kinds(queries, misses),
                misses);
    }

    private static SortedMap<String, Kind> kinds(List<JudgedQuery> queries, List<Miss> misses) {
        Map<String, Long> asked = queries.stream()
                .filter(query -> !query.kind().isEmpty())
                .collect(Collectors.groupingBy(JudgedQuery::kind, Collectors.counting()));
        Map<String, Long> missed = misses.stream()
                .collect(Collectors.groupingBy(miss -> miss.query().kind(), Collectors.counting()));
        SortedMap<String, Kind> kinds = new TreeMap<>();
        asked.forEach((kind, count) ->
                kinds.put(kind, new Kind(Math.toIntExact(count), 1 - (double) missed.getOrDefault(kind, 0L) / count)));
        return kinds;
    }

    private static boolean[] relevant(JudgedQuery query, List<FaqHit> hits) {
        boolean[] relevant = new boolean[hits.size()];
        for (int i = 0; i < relevant.length; i++) {
            relevant[i] = query.relevant().contains(hits.get(i).entry().id());
        }
        return relevant;
    }

    private static double reciprocalRank(boolean[] relevant) {
        for (int i = 0; i < relevant.length; i++) {
            if (relevant[i]) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double discountedGain(boolean[] relevant) {
        double gain = 0;
        for (int i = 0; i < relevant.length; i++) {
            gain += relevant[i] ? discount(i) : 0;
        }
        return gain;
    }

    private static double idealGain(int relevant) {
        double gain = 0;
        for (int i = 0; i < Math.min(relevant, DEPTH); i++) {
            gain += discount(i);
        }
        return gain;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    private static int count(boolean[] relevant, int depth) {
        int count = 0;
        for (int i = 0; i < Math.min(depth, relevant.length); i++) {
            count += relevant[i] ? 1 : 0;
        }
        return count;
    }

    /** A query whose first hit does not answer it, and the id of that hit, empty where there was none. */
    public record Miss(JudgedQuery query, String found) {}

    /** Percentiles in milliseconds. */
    public record Latency(double p50, double p99) {
        static Latency of(long[] nanos) {
            if (nanos.length == 0) {
                return new Latency(0, 0);
            }
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Latency(percentile(sorted, 0.50), percentile(sorted, 0.99));
        }

        private static double percentile(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] / 1e6;
        }
    }
}
