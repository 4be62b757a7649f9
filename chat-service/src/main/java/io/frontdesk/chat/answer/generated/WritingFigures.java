package io.frontdesk.chat.answer.generated;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the model is asked, what it costs, how long it takes and why its texts are refused. Safe for threads. */
@Singleton
@Requires(bean = LlmSettings.class)
final class WritingFigures {
    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final int DIGITS = 2;
    private static final double MEDIAN = 50;
    private static final double TAIL = 99;

    private final LongAdder calls = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final LongAdder input = new LongAdder();
    private final LongAdder output = new LongAdder();
    private final DoubleAdder cost = new DoubleAdder();
    private final Histogram firstToken = new ConcurrentHistogram(LONGEST_MILLIS, DIGITS);
    private final Histogram whole = new ConcurrentHistogram(LONGEST_MILLIS, DIGITS);
    private final Map<Refusal, LongAdder> refusals = new EnumMap<>(Refusal.class);

    WritingFigures() {
        for (Refusal reason : Refusal.values()) {
            refusals.put(reason, new LongAdder());
        }
    }

    Timing start() {
        calls.increment();
        return new Timing();
    }

    void spent(Usage usage, double price) {
        input.add(usage.input());
        output.add(usage.output());
        cost.add(price);
    }

    void came(Draft draft) {
        switch (draft) {
            case Draft.Written answer -> written.increment();
            case Draft.Refused refused -> refused(refused.reason());
        }
    }

    void refused(Refusal reason) {
        refusals.computeIfAbsent(reason, key -> new LongAdder()).increment();
    }

    WritingStatus status(GuardedModel model, long spentToday) {
        return new WritingStatus(
                model.name(),
                model.isLeftAlone(),
                calls.sum(),
                written.sum(),
                refusalCounts(),
                new WritingStatus.Tokens(input.sum(), output.sum(), spentToday),
                cost.sum(),
                latency(firstToken),
                latency(whole));
    }

    private Map<String, Long> refusalCounts() {
        Map<String, Long> counts = new TreeMap<>();
        refusals.forEach((reason, count) -> {
            if (count.sum() > 0) {
                counts.put(reason.code(), count.sum());
            }
        });
        return counts;
    }

    private static WritingStatus.Latency latency(Histogram millis) {
        return new WritingStatus.Latency(millis.getValueAtPercentile(MEDIAN), millis.getValueAtPercentile(TAIL));
    }

    /** The time one call takes; for one thread at a time. */
    final class Timing {
        private final long start = System.nanoTime();
        private boolean begun;

        void firstToken() {
            if (!begun) {
                begun = true;
                firstToken.recordValue(millis());
            }
        }

        void ended() {
            whole.recordValue(millis());
        }

        long nanos() {
            return System.nanoTime() - start;
        }

        private long millis() {
            return Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos()), 0, LONGEST_MILLIS);
        }
    }
}
