package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was replied to a visitor's message, with all that is kept about it.
 *
 * @param speaker the bot, or the system for a mere confirmation
 * @param outcome the kind of decision; absent for a confirmation
 * @param parts what it shows besides its words
 * @param slots what the bot was asking for, or had asked for, when it said this
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
        long latencyMs,
        List<Part> parts,
        @Nullable SlotState slots) {
    public BotReply {
        requireNonNull(speaker, "speaker");
        requireNonNull(text, "text");
        choices = List.copyOf(choices);
        citations = List.copyOf(citations);
        parts = List.copyOf(parts);
    }

    /** A reply of words alone. */
    public BotReply(
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
        this(speaker, outcome, text, reason, choices, citations, intent, confidence, trace, latencyMs, List.of(), null);
    }

    /** The same, with the time it really took. */
    public BotReply tookMillis(long millis) {
        return new BotReply(
                speaker, outcome, text, reason, choices, citations, intent, confidence, trace, millis, parts, slots);
    }

    /** The same, with {@code trace} in place of its own. */
    public BotReply traced(@Nullable Trace replacement) {
        return new BotReply(
                speaker,
                outcome,
                text,
                reason,
                choices,
                citations,
                intent,
                confidence,
                replacement,
                latencyMs,
                parts,
                slots);
    }

    /** The same, with {@code offered} to choose among. */
    public BotReply offering(List<Choice> offered) {
        return new BotReply(
                speaker, outcome, text, reason, offered, citations, intent, confidence, trace, latencyMs, parts, slots);
    }

    /** The same, showing {@code shown} and keeping {@code state}. */
    public BotReply with(List<Part> shown, @Nullable SlotState state) {
        return new BotReply(
                speaker, outcome, text, reason, choices, citations, intent, confidence, trace, latencyMs, shown, state);
    }
}
