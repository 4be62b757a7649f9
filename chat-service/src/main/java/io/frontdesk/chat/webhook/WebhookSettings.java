package io.frontdesk.chat.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * What webhooks may do.
 *
 * @param allowPrivate whether they may reach private addresses, and plain HTTP beyond this machine
 * @param timeout how long one delivery may take
 */
@ConfigurationProperties("frontdesk.webhooks")
public record WebhookSettings(
        @Bindable(defaultValue = "false") boolean allowPrivate,
        @Bindable(defaultValue = "10s") Duration timeout) {
    private static final Duration LONGEST = Duration.ofSeconds(25);

    public WebhookSettings {
        if (!timeout.isPositive() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "frontdesk.webhooks.timeout must be above 0 and at most " + LONGEST + ", got " + timeout);
        }
    }
}
