package io.frontdesk.chat.insight.statistics;

/** Where a figure lies, with a confidence of 95 % unless said otherwise. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must not be above high, got " + low + " and " + high);
        }
    }
}
