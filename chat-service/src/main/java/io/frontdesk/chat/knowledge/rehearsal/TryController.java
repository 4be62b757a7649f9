package io.frontdesk.chat.knowledge.rehearsal;

import io.frontdesk.chat.dialogue.Extent;
import io.frontdesk.chat.dialogue.Rehearsal;
import io.frontdesk.chat.dialogue.Rehearsed;
import io.frontdesk.chat.dialogue.RehearsedTalk;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.retrieval.index.KnowledgeView;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** One question, answered as a customer's would be, with everything that led to the answer. Changes nothing. */
@Controller("/api/admin/try")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TryController {
    private static final String DEFAULT_LANGUAGE = "en";

    private final Snapshots snapshots;
    private final Rehearsal rehearsal;

    TryController(Snapshots snapshots, Rehearsal rehearsal) {
        this.snapshots = snapshots;
        this.rehearsal = rehearsal;
    }

    @Post
    TryView ask(HttpRequest<?> request, @Body TryRequest wanted) {
        AuditNote.on(request, wanted.draft() == null ? "served" : "drafts/" + wanted.draft(), "");
        wanted.last();
        wanted.before();
        return snapshots.with(wanted.draft(), knowledge -> tried(wanted, knowledge));
    }

    private TryView tried(TryRequest wanted, KnowledgeView knowledge) {
        long start = System.nanoTime();
        String locale = wanted.language() == null ? DEFAULT_LANGUAGE : wanted.language();
        Extent extent = new Extent(Boolean.TRUE.equals(wanted.connectors()), Boolean.TRUE.equals(wanted.model()));
        RehearsedTalk talk = rehearsal.talk(knowledge, locale, extent);
        wanted.before().forEach(step -> said(talk, step, wanted));
        Rehearsed last = said(talk, wanted.last(), wanted);
        double ms = Math.round((System.nanoTime() - start) / 1e4) / 100.0;
        return TryView.of(
                wanted.draft(),
                knowledge.version(),
                wanted.text() == null
                        ? null
                        : LanguageDetection.of(wanted.text()).orElse(null),
                last,
                last.query() == null ? null : knowledge.explain(last.query()),
                rehearsal.settings(last),
                ms);
    }

    private static Rehearsed said(RehearsedTalk talk, TryRequest.Step step, TryRequest wanted) {
        return step.say() != null
                ? talk.says(step.say().strip(), wanted.language())
                : talk.presses(String.valueOf(step.press()))
                        .orElseThrow(
                                () -> RefusedField.of("press", "There was no button " + step.press() + " to press."));
    }
}
