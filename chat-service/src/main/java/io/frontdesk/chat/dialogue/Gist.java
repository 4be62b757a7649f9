package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a decision comes down to, for those who compare decisions.
 *
 * @param decision the kind, as it is stored and sent
 * @param reason why there is no answer, or why a person has to help; {@code look_up} where a connector has the last word
 * @param citations the entries answered from
 * @param template the template that spoke
 * @param options the intents offered
 * @param text the answer's words; empty where they are no entry's and no template's
 */
public record Gist(
        String decision,
        @Nullable String reason,
        List<Citation> citations,
        @Nullable String template,
        List<String> options,
        String text) {
    private static final String LOOK_UP = "look_up";

    public Gist {
        requireNonNull(decision, "decision");
        citations = List.copyOf(citations);
        options = List.copyOf(options);
        requireNonNull(text, "text");
    }

    public static Gist of(Decision decision) {
        return switch (decision) {
            case Decision.Answer answer ->
                new Gist(Outcome.ANSWER.code(), null, answer.citations(), answer.template(), List.of(), answer.text());
            case Decision.Ask ask -> of(Outcome.CLARIFY, "slot", ask.choices());
            case Decision.Clarify clarify -> of(Outcome.CLARIFY, null, clarify.choices());
            case Decision.HandOff handOff ->
                of(Outcome.HAND_OFF, handOff.reason().code(), List.of());
            case Decision.Fallback fallback ->
                of(Outcome.FALLBACK, fallback.cause().name().toLowerCase(Locale.ROOT), List.of());
            case Decision.LookUp lookUp -> {
                Gist usual = of(lookUp.usual());
                yield new Gist(usual.decision, LOOK_UP, usual.citations, usual.template, usual.options, usual.text);
            }
        };
    }

    private static Gist of(Outcome outcome, @Nullable String reason, List<Choice> choices) {
        return new Gist(
                outcome.code(),
                reason,
                List.of(),
                null,
                choices.stream().map(Choice::option).toList(),
                "");
    }

    /** Whether a customer is helped by the same thing, word for word or not. */
    boolean isAlike(Gist other) {
        return decision.equals(other.decision)
                && Objects.equals(reason, other.reason)
                && citations.equals(other.citations)
                && Objects.equals(template, other.template)
                && options.equals(other.options);
    }
}
