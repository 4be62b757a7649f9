package io.frontdesk.chat.learning.rollout;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;
import java.util.List;

/**
 * How quickly candidates come into service. A step is over after so many turns, or after so long where there were at least a
 * few.
 *
 * @param automatic whether steps forward are taken without a person; back it always goes by itself
 * @param shares what part of the conversations a candidate serves, in percent, step by step
 * @param few how many turns there must be whatever the time
 */
@ConfigurationProperties("frontdesk.rollout")
record RolloutSettings(
        @Bindable(defaultValue = "true") boolean automatic,
        @Bindable(defaultValue = "200") int shadowTurns,
        @Bindable(defaultValue = "24h") Duration shadowFor,
        @Bindable(defaultValue = "10,50") List<Integer> shares,
        @Bindable(defaultValue = "300") int shareTurns,
        @Bindable(defaultValue = "24h") Duration shareFor,
        @Bindable(defaultValue = "30") int few) {
    RolloutSettings {
        shares = List.copyOf(shares);
        requirePositive("shadow-turns", shadowTurns);
        requirePositive("share-turns", shareTurns);
        requirePositive("few", few);
        if (shadowFor.isNegative() || shareFor.isNegative()) {
            throw new IllegalArgumentException("frontdesk.rollout.shadow-for and share-for must not be negative");
        }
        int before = 0;
        for (int share : shares) {
            if (share <= before || share >= 100) {
                throw new IllegalArgumentException(
                        "frontdesk.rollout.shares must rise from above 0 to below 100, got " + shares);
            }
            before = share;
        }
    }

    /** The share after {@code share}; 1 after the last. */
    double after(double share) {
        return shares.stream()
                .map(percent -> percent / 100.0)
                .filter(next -> next > share + 1e-9)
                .findFirst()
                .orElse(1.0);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("frontdesk.rollout." + name + " must be at least 1, got " + value);
        }
    }
}
