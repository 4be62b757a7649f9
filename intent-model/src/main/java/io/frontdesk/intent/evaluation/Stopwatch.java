package io.frontdesk.intent.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Times single calls. */
final class Stopwatch {
    private static final double NANOS_PER_MS = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    <T> T time(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.add(System.nanoTime() - start);
        return result;
    }

    IntentReport.Latency latency() {
        double[] sorted = nanos.stream().mapToDouble(Long::doubleValue).sorted().toArray();
        return new IntentReport.Latency(
                Quantile.of(sorted, 0.5) / NANOS_PER_MS, Quantile.of(sorted, 0.99) / NANOS_PER_MS);
    }
}
