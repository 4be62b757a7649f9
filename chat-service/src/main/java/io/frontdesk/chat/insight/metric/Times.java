package io.frontdesk.chat.insight.metric;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.insight.statistics.Quantiles;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** How long something took, in seconds; of none there is nothing, and {@code missing} says what lacks. */
@Serdeable
@JsonInclude(NON_NULL)
public record Times(
        long n,
        @JsonProperty("median_s") @Nullable Double medianS,
        @JsonProperty("p90_s") @Nullable Double p90S,
        @Nullable String missing) {
    private static final double NINE_OF_TEN = 0.9;

    /** Of seconds in ascending order. */
    static Times of(double[] sorted, String missing) {
        return sorted.length == 0
                ? new Times(0, null, null, missing)
                : new Times(
                        sorted.length, Quantiles.ofSorted(sorted, 0.5), Quantiles.ofSorted(sorted, NINE_OF_TEN), null);
    }
}
