package io.frontdesk.chat.conversation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * How long things may take at the desk.
 *
 * @param replyWithin how soon an agent should answer a customer; past it the conversation shows as late
 * @param returnAfter how long after that it goes back into the queue
 * @param claim how long the node that took a question is alone with finding the bot's reply
 */
@ConfigurationProperties("desk.times")
public record DeskTimes(
        @Bindable(defaultValue = "2m") Duration replyWithin,
        @Bindable(defaultValue = "3m") Duration returnAfter,
        @Bindable(defaultValue = "5s") Duration claim) {
    public DeskTimes {
        requirePositive("reply-within", replyWithin);
        requirePositive("return-after", returnAfter);
        requirePositive("claim", claim);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("desk.times." + name + " must be above 0, got " + value);
        }
    }
}
