package io.frontdesk.chat.benchmark;

import org.HdrHistogram.AbstractHistogram;

/** The middle and the slow end of many times, in milliseconds. */
public record Times(double p50, double p99) {
    private static final double MEDIAN = 50;
    private static final double SLOW = 99;
    private static final double MICROS = 1_000;

    static Times ofMicros(AbstractHistogram micros) {
        return new Times(micros.getValueAtPercentile(MEDIAN) / MICROS, micros.getValueAtPercentile(SLOW) / MICROS);
    }
}
