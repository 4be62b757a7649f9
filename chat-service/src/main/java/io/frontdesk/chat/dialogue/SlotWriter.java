package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.answer.AnswerTemplates;
import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.dialogue.Decision.Answer;
import io.frontdesk.chat.dialogue.Decision.Ask;
import io.frontdesk.chat.entity.Entities;
import io.frontdesk.chat.slots.Slot;
import io.frontdesk.chat.slots.SlotForm;
import io.frontdesk.retrieval.template.Templates.Selection;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts into words what the bot does about slots. */
@Singleton
final class SlotWriter {
    private final Phrases phrases;
    private final Offers offers;
    private final AnswerTemplates templates;
    private final Entities entities;

    SlotWriter(Phrases phrases, Offers offers, AnswerTemplates templates, Entities entities) {
        this.phrases = phrases;
        this.offers = offers;
        this.templates = templates;
        this.entities = entities;
    }

    Ask ask(SlotForm form, SlotState state, String lang) {
        return new Ask(slot(form, state).ask(lang), List.of());
    }

    Ask askAgain(SlotForm form, SlotState state, boolean offerPerson, String lang) {
        return again(slot(form, state).again(lang), offerPerson, lang);
    }

    /** Says that nobody knows {@code value}, in the company's words where it has some, and asks for it again. */
    Ask unknown(String words, boolean offerPerson, String lang) {
        return again(words, offerPerson, lang);
    }

    String unknownWords(String value, String lang) {
        return phrases.text(Phrase.SLOT_UNKNOWN, lang, Map.of("value", value));
    }

    Answer cancelled(String lang) {
        return new Answer(phrases.text(Phrase.SLOT_CANCELLED, lang), List.of(), null);
    }

    /** The usual answer with the question behind it. */
    Answer askAfter(Answer usual, SlotForm form, SlotState state, String lang) {
        String text = usual.text() + "\n\n" + slot(form, state).ask(lang);
        return new Answer(text, usual.citations(), usual.template(), usual.parts(), usual.choices());
    }

    /** Says that the facts cannot be had just now, and gives what can be said without them. */
    Decision away(Decision usual, String lang) {
        String words = phrases.text(Phrase.LOOKUP_AWAY, lang);
        return usual instanceof Answer answer
                ? new Answer(
                        words + " " + answer.text(),
                        answer.citations(),
                        answer.template(),
                        answer.parts(),
                        answer.choices())
                : new Answer(words, List.of(), null, List.of(), List.of(offers.person(lang)));
    }

    Choice backTo(SlotState state, String lang) {
        return offers.backTo(state.intent(), lang);
    }

    /** The templates of the form's intent filled with what is known, as people say it, and {@code facts}. */
    Selection fill(SlotForm form, SlotState state, Map<String, String> facts, Question question) {
        Map<String, String> values = new HashMap<>(facts);
        form.slots().forEach(slot -> {
            String value = state.values().get(slot.name());
            if (value != null) {
                values.put(slot.name(), entities.spoken(slot.type(), value, question.lang()));
            }
        });
        return templates.fill(form.intent(), question.lang(), values, question.seed());
    }

    private Ask again(String words, boolean offerPerson, String lang) {
        return offerPerson
                ? new Ask(words + " " + phrases.text(Phrase.SLOT_PERSON, lang), List.of(offers.person(lang)))
                : new Ask(words, List.of());
    }

    private static Slot slot(SlotForm form, SlotState state) {
        return form.slot(state.asking()).orElseGet(() -> form.slots().getFirst());
    }
}
