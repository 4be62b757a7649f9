package io.frontdesk.chat.benchmark;

import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what comes of the questions of one stretch of load and how long it took. Safe for threads. */
final class Meter {
    private static final int DIGITS = 3;

    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder over = new LongAdder();
    private final AbstractHistogram acks = histogram();
    private final AbstractHistogram answers = histogram();
    private final AbstractHistogram refusals = histogram();
    private final AtomicLong firstSent = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastAnswer = new AtomicLong(Long.MIN_VALUE);

    private final Optional<Meter> whole;

    Meter() {
        this(Optional.empty());
    }

    private Meter(Optional<Meter> whole) {
        this.whole = whole;
    }

    /** A meter of some of the questions, which are counted here as well. */
    Meter part() {
        return new Meter(Optional.of(this));
    }

    void sent(long intended) {
        whole.ifPresent(all -> all.sent(intended));
        sent.increment();
        firstSent.accumulateAndGet(intended, Math::min);
    }

    void accepted(long nanos) {
        whole.ifPresent(all -> all.accepted(nanos));
        acks.recordValue(micros(nanos));
    }

    void answered(long intended, long at) {
        whole.ifPresent(all -> all.answered(intended, at));
        answers.recordValue(micros(at - intended));
        lastAnswer.accumulateAndGet(at, Math::max);
    }

    void refused(long nanos) {
        whole.ifPresent(all -> all.refused(nanos));
        refused.increment();
        refusals.recordValue(micros(nanos));
    }

    /** A question is over, answered or not. */
    void over() {
        whole.ifPresent(Meter::over);
        over.increment();
    }

    /** How many questions still wait for something. */
    long open() {
        return sent.sum() - over.sum();
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

    /** How many answers took longer than so many microseconds. */
    long answersAbove(long micros) {
        return answers.getTotalCount() - answers.getCountBetweenValues(0, micros);
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
