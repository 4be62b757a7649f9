package io.frontdesk.chat.insight.metric;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.insight.statistics.Interval;
import io.frontdesk.chat.insight.statistics.Wilson;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * So many of so many, with the 95 % interval of the share; of none there is no share, and {@code missing} says what lacks.
 */
@Serdeable
@JsonInclude(NON_NULL)
public record Share(
        long hits,
        long n,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String missing) {
    public static Share of(long hits, long n, String missing) {
        if (n == 0) {
            return new Share(0, 0, null, null, null, missing);
        }
        Interval interval = Wilson.of(hits, n);
        return new Share(hits, n, (double) hits / n, interval.low(), interval.high(), null);
    }
}
