package io.frontdesk.chat.benchmark;

import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what comes of the questions of one stretch of load and how long it took. Safe for threads. */
final class Meter {
    private static final int DIGITS = 3;

    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AbstractHistogram acks = histogram();
    private final AbstractHistogram answers = histogram();
    private final AbstractHistogram refusals = histogram();
    private final AtomicLong firstSent = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastAnswer = new AtomicLong(Long.MIN_VALUE);

    void sent(long intended) {
        sent.increment();
        firstSent.accumulateAndGet(intended, Math::min);
    }

    void accepted(long nanos) {
        acks.recordValue(micros(nanos));
    }

    void answered(long intended, long at) {
        answers.recordValue(micros(at - intended));
        lastAnswer.accumulateAndGet(at, Math::max);
    }

    void refused(long nanos) {
        refused.increment();
        refusals.recordValue(micros(nanos));
    }

    long sent() {
        return sent.sum();
    }

    long accepted() {
        return acks.getTotalCount();
    }

    long answered() {
        return answers.getTotalCount();
    }

    long refused() {
        return refused.sum();
    }

    Times acks() {
        return Times.ofMicros(acks);
    }

    Times answers() {
        return Times.ofMicros(answers);
    }

    Times refusals() {
        return Times.ofMicros(refusals);
    }

    /** From the first question's intended moment to the last answer. */
    double answeredPerSecond() {
        return answered() == 0 ? 0 : answered() / ((lastAnswer.get() - firstSent.get()) / 1e9);
    }

    private static AbstractHistogram histogram() {
        return new ConcurrentHistogram(DIGITS);
    }

    private static long micros(long nanos) {
        return Math.max(0, nanos / 1_000);
    }
}
