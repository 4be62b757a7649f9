package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.handoff.HandOffReason.LOW_CONFIDENCE;
import static io.frontdesk.chat.handoff.HandOffReason.REPEATED_TROUBLE;

import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.dialogue.Decision.Answer;
import io.frontdesk.chat.dialogue.Decision.HandOff;
import io.frontdesk.chat.dialogue.Decision.LookUp;
import io.frontdesk.chat.entity.Entities;
import io.frontdesk.chat.entity.Entity;
import io.frontdesk.chat.slots.Heard;
import io.frontdesk.chat.slots.SlotForm;
import io.frontdesk.chat.slots.SlotForms;
import io.frontdesk.chat.slots.SlotMove;
import io.frontdesk.chat.slots.SlotMove.Ask;
import io.frontdesk.chat.slots.SlotMove.AskAgain;
import io.frontdesk.chat.slots.SlotMove.Cancel;
import io.frontdesk.chat.slots.SlotMove.Complete;
import io.frontdesk.chat.slots.SlotMove.Nothing;
import io.frontdesk.chat.slots.SlotMove.Suspend;
import io.frontdesk.chat.slots.SlotPolicy;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.template.Templates.Selection;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the policy's decision and lets the slots have their say: what is needed is asked for, and what was asked for is
 * taken. A person who is asked for, and anger, go before it.
 */
@Singleton
final class SlotTalk {
    /** Begins the option that leads back to what was put aside. */
    static final String RETURN = "slots:";

    private final Policy policy;
    private final SlotForms forms;
    private final Entities entities;
    private final SlotWriter writer;
    private final FactTrace traces;

    SlotTalk(Policy policy, SlotForms forms, Entities entities, SlotWriter writer, FactTrace traces) {
        this.policy = policy;
        this.forms = forms;
        this.entities = entities;
        this.writer = writer;
        this.traces = traces;
    }

    /** The same rules, by which nothing is counted. */
    SlotTalk uncounted() {
        return new SlotTalk(policy, forms, entities, writer, traces.uncounted());
    }

    /**
     * A decision with what comes along.
     *
     * @param intent what it is about, absent where that is the classifier's to say
     */
    record Spoken(
            Decision decision,
            @Nullable SlotState slots,
            List<Choice> offers,
            @Nullable String intent,
            Trace.@Nullable Facts facts) {}

    /** A decision that needs neither classifier nor search, where there is one. */
    Optional<Spoken> atOnce(Question question) {
        return policy.atOnce(question)
                .map(decision -> new Spoken(decision, null, List.of(), null, null))
                .or(() -> resumed(question));
    }

    /** The entries found that have to do with the message and may be given without a person. */
    List<FaqEntry> related(Evidence evidence) {
        return policy.related(evidence);
    }

    /** What the policy alone would say to the words of a message. */
    Decision asked(Evidence evidence) {
        return policy.asked(evidence);
    }

    Spoken decide(Evidence evidence) {
        Question question = evidence.question();
        Decision usual = policy.decide(evidence);
        List<Entity> named = entities.in(question.text(), question.lang());
        Optional<String> begun = begun(question, named);
        String subject = begun.isPresent() ? begun.get() : subject(evidence, named);
        Heard heard = new Heard(question.text(), named, subject, entities.today());
        if (usual instanceof HandOff handOff && isFinal(handOff) && begun.isEmpty()) {
            return spoken(question, usual, null, List.of(), heard);
        }
        SlotState state = question.slots();
        Optional<SlotForm> form = Optional.ofNullable(state).flatMap(known -> forms.find(known.intent()));
        SlotMove move = state != null && form.isPresent() && question.intent() == null
                ? SlotPolicy.next(form.get(), state, heard)
                : new Nothing();
        return switch (move) {
            case Nothing nothing -> beginning(question, usual, heard);
            case Suspend suspend -> suspended(question, usual, suspend.state(), heard);
            case Cancel cancel -> spoken(question, writer.cancelled(question.lang()), null, List.of(), heard);
            case Ask ask -> carriedOut(form.orElseThrow(), ask, question, usual, heard);
            case AskAgain again -> carriedOut(form.orElseThrow(), again, question, usual, heard);
            case Complete complete -> carriedOut(form.orElseThrow(), complete, question, usual, heard);
        };
    }

    /** The last resorts of a bot that does not understand do not count where it has just asked for something. */
    private static boolean isFinal(HandOff handOff) {
        return handOff.reason() != LOW_CONFIDENCE && handOff.reason() != REPEATED_TROUBLE;
    }

    /**
     * The intent of the message: the one the visitor chose or the classifier is sure of, that of the very question, or a
     * likely one where the message names just what that intent needs.
     */
    private @Nullable String subject(Evidence evidence, List<Entity> named) {
        return evidence.sureIntent()
                .or(() -> evidence.sameQuestion().map(hit -> hit.entry().category()))
                .or(() -> evidence.leaningIntent().filter(intent -> isNeeded(intent, named)))
                .or(() -> evidence.nearest()
                        .filter(evidence::isRelated)
                        .map(hit -> hit.entry().category())
                        .filter(intent -> isNeeded(intent, named)))
                .orElse(null);
    }

    /** The intent of a message that is nothing but a number that one look-up takes, whatever the classifier makes of it. */
    private Optional<String> begun(Question question, List<Entity> named) {
        return question.intent() == null
                ? forms.begunBy(question.text(), named).map(SlotForm::intent)
                : Optional.empty();
    }

    private boolean isNeeded(String intent, List<Entity> named) {
        return forms.find(intent).stream()
                .flatMap(form -> form.slots().stream())
                .anyMatch(slot -> named.stream().anyMatch(entity -> entity.type() == slot.type()));
    }

    private Optional<Spoken> resumed(Question question) {
        SlotState state = question.slots();
        boolean wanted = question.intent() != null && question.intent().startsWith(RETURN);
        return wanted && state != null && state.asksForMore()
                ? forms.find(state.intent())
                        .map(form -> carriedOut(
                                form,
                                SlotPolicy.resume(state),
                                question,
                                writer.cancelled(question.lang()),
                                new Heard("", List.of(), null, entities.today())))
                : Optional.empty();
    }

    private Spoken beginning(Question question, Decision usual, Heard heard) {
        Optional<SlotForm> form = Optional.ofNullable(heard.intent()).flatMap(forms::find);
        if (form.isEmpty()) {
            return spoken(question, usual, null, List.of(), heard);
        }
        SlotMove move = SlotPolicy.begin(form.get(), heard);
        if (usual instanceof HandOff && !(move instanceof Complete)) {
            return spoken(question, usual, null, List.of(), heard);
        }
        if (move instanceof Ask ask && form.get().answerFirst() && usual instanceof Answer answer) {
            SlotState aside = new SlotState(
                    ask.state().intent(), ask.state().values(), ask.state().asking(), 0, true);
            Answer both = writer.askAfter(answer, form.get(), aside, question.lang());
            return spoken(question, both, aside, List.of(), heard);
        }
        return carriedOut(form.get(), move, question, usual, heard);
    }

    /** Something else that needs to know things itself is begun; what was put aside is offered only beside an answer. */
    private Spoken suspended(Question question, Decision usual, SlotState state, Heard heard) {
        boolean begins = heard.intent() != null && forms.find(heard.intent()).isPresent();
        return begins || usual instanceof HandOff
                ? beginning(question, usual, heard)
                : spoken(question, usual, state, List.of(writer.backTo(state, question.lang())), heard);
    }

    private Spoken carriedOut(SlotForm form, SlotMove move, Question question, Decision usual, Heard heard) {
        String lang = question.lang();
        return switch (move) {
            case Ask ask -> about(form, writer.ask(form, ask.state(), lang), ask.state(), heard);
            case AskAgain again ->
                about(form, writer.askAgain(form, again.state(), again.offerPerson(), lang), again.state(), heard);
            case Complete complete -> completed(form, complete.state(), question, usual, heard);
            case Cancel cancel -> spoken(question, writer.cancelled(lang), null, List.of(), heard);
            case Suspend suspend -> suspended(question, usual, suspend.state(), heard);
            case Nothing nothing -> spoken(question, usual, null, List.of(), heard);
        };
    }

    private Spoken completed(SlotForm form, SlotState state, Question question, Decision usual, Heard heard) {
        if (form.lookup() != null) {
            return about(form, new LookUp(form.lookup(), state, usual), state, heard);
        }
        Selection selection = writer.fill(form, state, Map.of(), question);
        Decision decision = selection.rendered() == null ? usual : Shown.answer(selection.rendered());
        Trace.Facts facts = traces.of(selection, heard.entities(), state, null);
        return new Spoken(decision, state, List.of(), form.intent(), facts);
    }

    private Spoken about(SlotForm form, Decision decision, SlotState state, Heard heard) {
        Trace.Facts facts = traces.of(Selection.NONE, heard.entities(), state, null);
        return new Spoken(decision, state, List.of(), form.intent(), facts);
    }

    private Spoken spoken(
            Question question, Decision decision, @Nullable SlotState slots, List<Choice> offers, Heard heard) {
        Trace.Facts facts = traces.of(question, decision, heard.intent(), heard.entities(), slots);
        return new Spoken(decision, slots, offers, null, facts);
    }
}
