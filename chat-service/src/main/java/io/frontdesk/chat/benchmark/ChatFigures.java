package io.frontdesk.chat.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * What {@link ChatBenchmark} saw. The counts and times are those of the steady load; what was found in the store is of
 * everything that was sent.
 */
public record ChatFigures(
        int connections,
        double connectS,
        long sent,
        long accepted,
        long answered,
        long refused,
        double answeredPerS,
        Times ackMs,
        Times answerMs,
        long distinctTexts,
        long reconnects,
        @Nullable Reconnect reconnect,
        @Nullable Slow slow,
        @Nullable Stretch saturation,
        @Nullable Stretch overload,
        @Nullable Long peakRssMb,
        long lost,
        long doubled,
        long gaps,
        long unanswered,
        long undelivered) {
    /** All connections broken at once: how long until everyone was back, and how many were in a stored conversation. */
    public record Reconnect(double seconds, long recovered, Times ackMs, Times answerMs) {}

    /** The same load beside clients that never read: how many were cut off, what it took of memory and of the others' time. */
    public record Slow(int readers, long cutOff, @Nullable Long growthMb, Times ackMs, Times answerMs) {}

    /** A stretch of load at its own rate. */
    public record Stretch(
            double offeredPerS,
            double answeredPerS,
            long sent,
            long accepted,
            long refused,
            Times ackMs,
            Times answerMs,
            @Nullable Times refusedMs) {
        static Stretch of(double offered, Meter meter) {
            return new Stretch(
                    offered,
                    meter.answeredPerSecond(),
                    meter.sent(),
                    meter.accepted(),
                    meter.refused(),
                    meter.acks(),
                    meter.answers(),
                    meter.refused() == 0 ? null : meter.refusals());
        }
    }

    /** Whether every promise was kept and everything accepted under the steady load was answered. */
    public boolean passed() {
        return lost + doubled + gaps + unanswered + undelivered == 0 && accepted > 0 && answered == accepted;
    }
}
