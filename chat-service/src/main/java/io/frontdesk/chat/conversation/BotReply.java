package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was replied to a visitor's message, with all that is kept about it.
 *
 * @param speaker the bot, or the system for a mere confirmation
 * @param outcome the kind of decision; absent for a confirmation
 * @param latencyMs from receiving the message to handing this reply to the store
 */
public record BotReply(
        Speaker speaker,
        @Nullable Outcome outcome,
        String text,
        @Nullable String reason,
        List<Choice> choices,
        List<Citation> citations,
        @Nullable String intent,
        @Nullable Double confidence,
        @Nullable Trace trace,
        long latencyMs) {
    public BotReply {
        requireNonNull(speaker, "speaker");
        requireNonNull(text, "text");
        choices = List.copyOf(choices);
        citations = List.copyOf(citations);
    }

    /** The same, with the time it really took. */
    public BotReply tookMillis(long millis) {
        return new BotReply(speaker, outcome, text, reason, choices, citations, intent, confidence, trace, millis);
    }

    /** The same, with {@code trace} in place of its own. */
    public BotReply traced(@Nullable Trace replacement) {
        return new BotReply(
                speaker, outcome, text, reason, choices, citations, intent, confidence, replacement, latencyMs);
    }
}
