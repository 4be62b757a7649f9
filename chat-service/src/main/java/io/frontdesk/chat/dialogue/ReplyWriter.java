package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.conversation.Outcome.ANSWER;
import static io.frontdesk.chat.conversation.Outcome.CLARIFY;
import static io.frontdesk.chat.conversation.Outcome.FALLBACK;
import static io.frontdesk.chat.conversation.Outcome.HAND_OFF;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Handover;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.conversation.Part;
import io.frontdesk.chat.conversation.Speaker;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.dialogue.DialogueService.Decided;
import io.frontdesk.chat.handoff.DeskDuty;
import io.frontdesk.chat.handoff.HandOffReason;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a decision into words. */
@Singleton
final class ReplyWriter {
    private final Phrases phrases;
    private final DeskDuty duty;

    ReplyWriter(Phrases phrases, DeskDuty duty) {
        this.phrases = phrases;
        this.duty = duty;
    }

    /** The words of the decision; one that gives the conversation away says to whom, or that nobody is there. */
    Answered write(Decided decided) {
        if (decided.decision() instanceof Decision.HandOff handOff) {
            return handOff(decided, handOff);
        }
        return Answered.only(furnished(said(decided), decided));
    }

    private Answered handOff(Decided decided, Decision.HandOff handOff) {
        String lang = decided.trace().lang();
        Optional<Handover> handover = duty.handover(handOff.reason(), decided.intent(), lang);
        HandOffReason tone = handOff.preface() == null ? handOff.reason() : HandOffReason.SENSITIVE;
        String invitation = handover.isPresent()
                ? phrases.text(queuePhrase(tone), lang)
                : nobodyThere(tone, decided.intent(), lang);
        String text = handOff.preface() == null ? invitation : handOff.preface() + "\n\n" + invitation;
        BotReply reply = reply(decided, HAND_OFF, text, handOff.reason().code(), List.of(), List.of());
        return new Answered(reply, handover.orElse(null), null);
    }

    /** Asks for a message, and says when the desk opens again where it is closed. */
    private String nobodyThere(HandOffReason reason, @Nullable String intent, String lang) {
        return duty.closed(intent, lang)
                .map(closed -> phrases.text(closedPhrase(reason), lang, Map.of("closed", closed)))
                .orElseGet(() -> phrases.text(phrase(reason), lang));
    }

    private BotReply said(Decided decided) {
        String lang = decided.trace().lang();
        return switch (decided.decision()) {
            case Decision.Answer answer ->
                reply(decided, ANSWER, answer.text(), null, with(answer.choices(), decided), answer.citations());
            case Decision.Ask ask ->
                reply(decided, CLARIFY, ask.text(), "slot", with(ask.choices(), decided), List.of());
            case Decision.LookUp lookUp -> throw new IllegalStateException("looked up before: " + lookUp);
            case Decision.Clarify clarify ->
                reply(
                        decided,
                        CLARIFY,
                        phrases.text(Phrase.CLARIFY, lang),
                        null,
                        with(clarify.choices(), decided),
                        List.of());
            case Decision.HandOff handOff -> throw new IllegalStateException("told apart above: " + handOff);
            case Decision.Fallback fallback ->
                reply(
                        decided,
                        FALLBACK,
                        phrases.text(phrase(fallback.cause()), lang),
                        fallback.cause().name().toLowerCase(Locale.ROOT),
                        List.of(new Choice(Policy.TALK_TO_PERSON, phrases.text(Phrase.PERSON_BUTTON, lang))),
                        List.of());
        };
    }

    private static BotReply furnished(BotReply reply, Decided decided) {
        List<Part> parts = decided.decision() instanceof Decision.Answer answer ? answer.parts() : List.of();
        return reply.with(parts, decided.slots());
    }

    private static List<Choice> with(List<Choice> choices, Decided decided) {
        return Stream.concat(choices.stream(), decided.offers().stream()).toList();
    }

    /** What files without a word get: the question what they are about, and the offer of a person who can look. */
    BotReply askAboutFiles(String lang, Trace trace) {
        return new BotReply(
                Speaker.BOT,
                CLARIFY,
                phrases.text(Phrase.FILES_ALONE, lang),
                "files",
                List.of(new Choice(Policy.TALK_TO_PERSON, phrases.text(Phrase.PERSON_BUTTON, lang))),
                List.of(),
                null,
                null,
                trace,
                0);
    }

    /** Confirms that a message for a person is kept. */
    BotReply confirm(Leave leave, String lang, Trace trace) {
        return new BotReply(
                Speaker.SYSTEM,
                null,
                phrases.text(Phrase.LEFT, lang, Map.of("contact", leave.contact())),
                null,
                List.of(),
                List.of(),
                null,
                null,
                trace,
                0);
    }

    private static BotReply reply(
            Decided decided,
            Outcome outcome,
            String text,
            @Nullable String reason,
            List<Choice> choices,
            List<Citation> citations) {
        return new BotReply(
                Speaker.BOT,
                outcome,
                text,
                reason,
                choices,
                citations,
                decided.intent(),
                decided.confidence(),
                decided.trace(),
                0);
    }

    private static Phrase phrase(HandOffReason reason) {
        return switch (reason) {
            case ASKED_FOR_HUMAN, SENSITIVE -> Phrase.HAND_OFF;
            case REPEATED_TROUBLE, LOW_CONFIDENCE -> Phrase.HAND_OFF_TROUBLE;
            case ANGER -> Phrase.HAND_OFF_ANGER;
        };
    }

    private static Phrase closedPhrase(HandOffReason reason) {
        return switch (reason) {
            case ASKED_FOR_HUMAN, SENSITIVE -> Phrase.HAND_OFF_CLOSED;
            case REPEATED_TROUBLE, LOW_CONFIDENCE -> Phrase.HAND_OFF_CLOSED_TROUBLE;
            case ANGER -> Phrase.HAND_OFF_CLOSED_ANGER;
        };
    }

    private static Phrase queuePhrase(HandOffReason reason) {
        return switch (reason) {
            case ASKED_FOR_HUMAN, SENSITIVE -> Phrase.HAND_OFF_QUEUE;
            case REPEATED_TROUBLE, LOW_CONFIDENCE -> Phrase.HAND_OFF_QUEUE_TROUBLE;
            case ANGER -> Phrase.HAND_OFF_QUEUE_ANGER;
        };
    }

    private static Phrase phrase(Decision.Cause cause) {
        return switch (cause) {
            case OUT_OF_SCOPE -> Phrase.FALLBACK_OUT_OF_SCOPE;
            case UNSURE, TROUBLE -> Phrase.FALLBACK;
        };
    }
}
