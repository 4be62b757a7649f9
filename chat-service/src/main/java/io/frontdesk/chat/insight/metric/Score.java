package io.frontdesk.chat.insight.metric;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.conversation.Csat;
import io.frontdesk.chat.insight.statistics.Interval;
import io.frontdesk.chat.insight.statistics.MeanInterval;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The mean of customers' scores with its 95 % interval; of none there is no mean, and {@code missing} says what lacks. */
@Serdeable
@JsonInclude(NON_NULL)
public record Score(
        long n,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String missing) {
    static Score of(long n, double sum, double squares, String missing) {
        if (n == 0) {
            return new Score(0, null, null, null, missing);
        }
        Interval interval = MeanInterval.of(n, sum, squares, Csat.WORST, Csat.BEST);
        return new Score(n, sum / n, interval.low(), interval.high(), null);
    }
}
