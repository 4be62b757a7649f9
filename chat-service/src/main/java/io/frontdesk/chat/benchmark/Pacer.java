package io.frontdesk.chat.benchmark;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Calls at fixed moments, whatever the calls before it took: late ones follow at once and keep their intended moment. */
final class Pacer {
    private static final double NANOS = 1e9;

    private final double perSecond;

    /** Is called when its moment has come. */
    interface Call {
        void at(int index, long intended);
    }

    Pacer(double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a pace is above 0, got " + perSecond);
        }
        this.perSecond = perSecond;
    }

    /** Calls {@code count} times, from now on. */
    void run(int count, Call call) {
        runWhile(count, () -> true, call);
    }

    /** Calls until {@code going} says no. */
    void runWhile(BooleanSupplier going, Call call) {
        runWhile(Integer.MAX_VALUE, going, call);
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }

    private void runWhile(int count, BooleanSupplier going, Call call) {
        long start = System.nanoTime();
        for (int i = 0; i < count && going.getAsBoolean(); i++) {
            long intended = start + (long) (i / perSecond * NANOS);
            waitUntil(intended);
            call.at(i, intended);
        }
    }

    private static void waitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new BenchmarkFailed("interrupted");
            }
        }
    }
}
