package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.connector.Connectors;
import io.frontdesk.chat.connector.Looked;
import io.frontdesk.chat.connector.Lookup;
import io.frontdesk.chat.connector.Lookup.Failed;
import io.frontdesk.chat.connector.Lookup.Found;
import io.frontdesk.chat.connector.Lookup.NotFound;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.dialogue.Decision.LookUp;
import io.frontdesk.chat.dialogue.DialogueService.Decided;
import io.frontdesk.chat.slots.Slot;
import io.frontdesk.chat.slots.SlotForm;
import io.frontdesk.chat.slots.SlotForms;
import io.frontdesk.chat.slots.SlotMove.AskAgain;
import io.frontdesk.chat.slots.SlotPolicy;
import io.frontdesk.retrieval.template.Templates.Rendered;
import io.frontdesk.retrieval.template.Templates.Selection;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has the connectors asked where a decision needs it, and puts what they gave into the company's words. Templates know how it
 * went by the variable {@code lookup}: {@code found}, {@code not_found} or {@code failed}.
 */
@Singleton
final class FactFinder {
    private static final String OUTCOME = "lookup";

    private final Connectors connectors;
    private final SlotForms forms;
    private final SlotWriter writer;
    private final FactTrace traces;

    FactFinder(Connectors connectors, SlotForms forms, SlotWriter writer, FactTrace traces) {
        this.connectors = connectors;
        this.forms = forms;
        this.writer = writer;
        this.traces = traces;
    }

    /** The same, without counting. */
    FactFinder uncounted() {
        return new FactFinder(connectors, forms, writer, traces.uncounted());
    }

    /** What is decided in the end, at once where nothing has to be looked up. */
    Mono<Decided> complete(Question question, Decided decided) {
        return decided.decision() instanceof LookUp lookUp
                ? connectors
                        .look(lookUp.connector(), asked(question, lookUp.known()), question.lang())
                        .map(looked -> concluded(question, decided, lookUp, looked))
                : Mono.just(decided);
    }

    /** What is known, and the language to answer in. */
    private static Map<String, String> asked(Question question, SlotState known) {
        Map<String, String> values = new HashMap<>(known.values());
        values.put("lang", question.lang());
        return values;
    }

    private Decided concluded(Question question, Decided decided, LookUp lookUp, Looked looked) {
        SlotForm form = forms.find(lookUp.known().intent()).orElseThrow();
        Selection selection = writer.fill(form, lookUp.known(), facts(looked.lookup()), question);
        Conclusion conclusion = conclusion(question, form, lookUp, looked.lookup(), selection);
        Trace.Facts before = decided.trace().facts();
        Trace.Facts facts = traces.of(selection, List.of(), conclusion.slots(), looked);
        Map<String, Double> steps = new LinkedHashMap<>(decided.trace().stepsMs());
        steps.put(OUTCOME, looked.millis());
        return new Decided(
                conclusion.decision(),
                decided.intent(),
                decided.confidence(),
                decided.trace()
                        .with(conclusion.template(), joined(before, facts))
                        .withSteps(steps),
                decided.related(),
                conclusion.slots(),
                decided.offers());
    }

    private record Conclusion(Decision decision, @Nullable SlotState slots) {
        @Nullable
        String template() {
            return decision instanceof Decision.Answer answer ? answer.template() : null;
        }
    }

    private Conclusion conclusion(Question question, SlotForm form, LookUp lookUp, Lookup lookup, Selection selection) {
        Rendered rendered = selection.rendered();
        String lang = question.lang();
        return switch (lookup) {
            case Found found ->
                new Conclusion(rendered == null ? lookUp.usual() : Shown.answer(rendered), settled(lookUp.known()));
            case NotFound none -> unknown(form, lookUp.known(), rendered, lang);
            case Failed failed -> new Conclusion(failed(lookUp.usual(), rendered, lang), settled(lookUp.known()));
        };
    }

    /** Words that were written for this case, or else what can be said without the facts. */
    private Decision failed(Decision usual, @Nullable Rendered rendered, String lang) {
        if (rendered == null) {
            return writer.away(usual, lang);
        }
        return rendered.used().contains(OUTCOME) ? Shown.answer(rendered) : writer.away(Shown.answer(rendered), lang);
    }

    private static SlotState settled(SlotState known) {
        return new SlotState(known.intent(), known.values(), null, 0, false);
    }

    private Conclusion unknown(SlotForm form, SlotState known, @Nullable Rendered rendered, String lang) {
        AskAgain again = SlotPolicy.unknown(form, known);
        Slot last = form.slots().getLast();
        String words = rendered != null && rendered.used().contains(OUTCOME)
                ? rendered.text()
                : writer.unknownWords(known.values().getOrDefault(last.name(), ""), lang);
        return new Conclusion(writer.unknown(words, again.offerPerson(), lang), again.state());
    }

    private static Map<String, String> facts(Lookup lookup) {
        Map<String, String> facts = new HashMap<>();
        if (lookup instanceof Found found) {
            facts.putAll(found.values());
        }
        facts.put(OUTCOME, lookup instanceof Failed ? "failed" : lookup.outcome());
        return facts;
    }

    private static Trace.@Nullable Facts joined(Trace.@Nullable Facts before, Trace.@Nullable Facts after) {
        return before == null || after == null
                ? after
                : new Trace.Facts(before.entities(), after.variant(), after.skipped(), after.slots(), after.lookup());
    }
}
