package io.frontdesk.chat.dialogue;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * What of the dialogue may be set; the classifier's thresholds come with the model instead.
 *
 * @param choices how many intents to offer when it is unclear which is meant
 * @param passages how many entries to look at
 * @param anger from which probability of anger on a message goes to a person; above 1 for never
 * @param pace how long the bot takes over an answer at least, for those who want it to look considered
 * @param threads how many messages are thought about at once
 * @param waiting how many messages may wait for their answer at most before further ones are refused
 * @param patience how long a message may have to wait for its answer before it is refused instead
 */
@ConfigurationProperties("dialogue")
public record DialogueSettings(
        @Bindable(defaultValue = "4") int choices,
        @Bindable(defaultValue = "8") int passages,
        @Bindable(defaultValue = "0.9") double anger,
        @Bindable(defaultValue = "0s") Duration pace,
        @Bindable(defaultValue = "2") int threads,
        @Bindable(defaultValue = "500") int waiting,
        @Bindable(defaultValue = "300ms") Duration patience) {
    private static final Duration LONGEST_PACE = Duration.ofSeconds(10);

    public DialogueSettings {
        requireWithin("choices", choices, 2, 5);
        requireWithin("passages", passages, 1, 50);
        if (!(anger > 0)) {
            throw new IllegalArgumentException("dialogue.anger must be above 0, got " + anger);
        }
        if (pace.isNegative() || pace.compareTo(LONGEST_PACE) > 0) {
            throw new IllegalArgumentException("dialogue.pace must be within 0s to 10s, got " + pace);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("dialogue.patience must be above 0s, got " + patience);
        }
        requireWithin("threads", threads, 1, 64);
        requireWithin("waiting", waiting, 1, 100_000);
    }

    private static void requireWithin(String name, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(
                    "dialogue." + name + " must be within " + from + " to " + to + ", got " + value);
        }
    }
}
