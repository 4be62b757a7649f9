package io.frontdesk.chat.privacy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How long conversations are kept.
 *
 * @param days after the last word; 0 for as long as the database lasts
 * @param hour of the day, on this machine's clock, at which what is older is erased
 */
@ConfigurationProperties("frontdesk.retention")
public record RetentionSettings(
        @Bindable(defaultValue = "0") int days,
        @Bindable(defaultValue = "3") int hour) {
    private static final int LAST_HOUR = 23;

    public RetentionSettings {
        if (days < 0) {
            throw new IllegalArgumentException("frontdesk.retention.days must not be negative, got " + days);
        }
        if (hour < 0 || hour > LAST_HOUR) {
            throw new IllegalArgumentException("frontdesk.retention.hour must be within 0 to 23, got " + hour);
        }
    }
}
