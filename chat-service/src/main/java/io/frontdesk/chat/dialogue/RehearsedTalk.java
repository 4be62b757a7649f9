package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import io.frontdesk.chat.dialogue.Decision.LookUp;
import io.frontdesk.chat.dialogue.DialogueService.Considered;
import io.frontdesk.chat.dialogue.DialogueService.Decided;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A conversation that is rehearsed, with its memory; not for several threads at once. Blocks its caller. */
public final class RehearsedTalk {
    /** Always the same, so that among equal wordings the same ones are taken each time. */
    private static final ConversationId ID = new ConversationId(new UUID(0x7000, 0x8000_0000_0000_0000L));

    private final DialogueService dialogue;
    private final Respondent respondent;
    private final FactFinder facts;
    private final Drafting drafting;
    private final String locale;
    private final Extent extent;
    private final List<Turn> turns = new ArrayList<>();

    RehearsedTalk(
            DialogueService dialogue,
            Respondent respondent,
            FactFinder facts,
            Drafting drafting,
            String locale,
            Extent extent) {
        this.dialogue = dialogue;
        this.respondent = respondent;
        this.facts = facts;
        this.drafting = drafting;
        this.locale = locale;
        this.extent = extent;
    }

    /** The bot's reply to {@code text}, taken for one in {@code lang}, or in the language it seems to be in without. */
    public Rehearsed says(String text, @Nullable String lang) {
        Say say = new Say("rehearsed-" + turns.size(), text);
        Question question = Respondent.asked(say, history());
        return replied(say, lang == null ? question : question.in(lang));
    }

    /** The reply to a button, by its option or the words on it; nothing where there is no such button. */
    public Optional<Rehearsed> presses(String button) {
        return turns.reversed().stream()
                .filter(Turn.Replied.class::isInstance)
                .map(Turn.Replied.class::cast)
                .flatMap(turn -> turn.reply().choices().stream())
                .filter(choice ->
                        choice.option().equals(button) || choice.label().equals(button))
                .findFirst()
                .map(choice -> new Choose("rehearsed-" + turns.size(), choice.option(), choice.label()))
                .map(choose -> replied(choose, Respondent.chosen(choose, history())));
    }

    /** Whether a person would have the word by now. */
    public boolean isHandedOff() {
        return !turns.isEmpty()
                && turns.getLast() instanceof Turn.Replied last
                && last.reply().outcome() == Outcome.HAND_OFF;
    }

    private Rehearsed replied(VisitorMessage message, Question question) {
        Considered considered = dialogue.consider(question.rehearsed());
        Decided decided = considered.decided();
        String unasked =
                decided.decision() instanceof LookUp lookUp && !extent.connectors() ? lookUp.connector() : null;
        Decided complete = decided.decision() instanceof LookUp lookUp && unasked != null
                ? decided.with(lookUp.usual())
                : Objects.requireNonNull(facts.complete(question, decided).block());
        Answered own = respondent.worded(question, complete, history());
        Answered said =
                extent.model() ? Objects.requireNonNull(drafting.rehearsed(own).block()) : own;
        remember(message, said);
        return new Rehearsed(
                said.reply(),
                Gist.of(complete.decision()),
                unasked,
                own.request() != null && !extent.model(),
                considered);
    }

    private void remember(VisitorMessage message, Answered answered) {
        Instant now = Instant.EPOCH;
        int seq = turns.size() + 1;
        turns.add(new Turn.Asked(ID, seq, message, now, null));
        turns.add(new Turn.Replied(ID, seq + 1, seq, answered.reply(), now, null, null));
    }

    private History history() {
        return new History(ID, turns.subList(Math.max(0, turns.size() - History.LENGTH), turns.size()), locale);
    }
}
