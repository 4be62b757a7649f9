package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.answer.AnswerTemplates;
import io.frontdesk.chat.answer.TemplateMisses;
import io.frontdesk.chat.connector.Looked;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.entity.Entity;
import io.frontdesk.retrieval.template.Templates.Rendered;
import io.frontdesk.retrieval.template.Templates.Selection;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Writes down what was made of the facts in a message, and counts the templates that lacked one. */
@Singleton
final class FactTrace {
    private final AnswerTemplates templates;
    private final TemplateMisses misses;

    FactTrace(AnswerTemplates templates, TemplateMisses misses) {
        this.templates = templates;
        this.misses = misses;
    }

    /** The same, without counting. */
    FactTrace uncounted() {
        return new FactTrace(templates, new TemplateMisses());
    }

    /** Of a decision that the policy took on {@code intent}; nothing where no fact played a part. */
    Trace.@Nullable Facts of(
            Question question,
            Decision decision,
            @Nullable String intent,
            List<Entity> entities,
            @Nullable SlotState slots) {
        Selection selection = Optional.ofNullable(intent)
                .map(known -> templates.select(known, question.lang(), question.text(), question.seed()))
                .orElse(Selection.NONE);
        boolean spoke = decision instanceof Decision.Answer answer
                && selection.rendered() != null
                && selection.rendered().id().equals(answer.template());
        return of(new Selection(spoke ? selection.rendered() : null, selection.misses()), entities, slots, null);
    }

    /** Of an answer made from {@code selection}, after {@code looked}. */
    Trace.@Nullable Facts of(
            Selection selection, List<Entity> entities, @Nullable SlotState slots, @Nullable Looked looked) {
        misses.count(selection.misses());
        Rendered rendered = selection.rendered();
        boolean nothing = rendered == null
                && selection.misses().isEmpty()
                && entities.isEmpty()
                && slots == null
                && looked == null;
        return nothing
                ? null
                : new Trace.Facts(
                        entities.stream().map(FactTrace::named).toList(),
                        rendered == null ? null : rendered.variant() + "/" + rendered.variants(),
                        selection.misses().stream()
                                .map(miss -> new Trace.Skipped(miss.template(), miss.variables()))
                                .toList(),
                        slots,
                        looked == null ? null : lookedUp(looked));
    }

    private static Trace.Named named(Entity entity) {
        return new Trace.Named(entity.type().code(), entity.text(), entity.value());
    }

    private static Trace.LookedUp lookedUp(Looked looked) {
        return new Trace.LookedUp(looked.connector(), looked.lookup().outcome(), looked.attempts(), looked.millis());
    }
}
