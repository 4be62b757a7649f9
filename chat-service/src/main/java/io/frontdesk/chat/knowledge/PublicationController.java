package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.draft.Draft;
import io.frontdesk.chat.knowledge.draft.Drafts;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Conflict;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Refused;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Told;
import io.frontdesk.chat.knowledge.publishing.DraftPublisher;
import io.frontdesk.chat.knowledge.publishing.ScheduledPublication;
import io.frontdesk.chat.knowledge.publishing.Schedules;
import io.frontdesk.chat.knowledge.rehearsal.story.StoryResult;
import io.frontdesk.chat.knowledge.rehearsal.story.StoryTests;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.Publication;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

import java.time.Instant;
import java.util.List;

/** Turns drafts into versions: now, whole or not at all, or at a time. */
@Controller("/api/admin/knowledge")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicationController {
    private final Drafts drafts;
    private final DraftPublisher publisher;
    private final Schedules schedules;
    private final VersionAnswers answers;
    private final StoryTests tests;

    PublicationController(
            Drafts drafts, DraftPublisher publisher, Schedules schedules, VersionAnswers answers, StoryTests tests) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.schedules = schedules;
        this.answers = answers;
        this.tests = tests;
    }

    /**
     * Publishes what the draft's report shows; 409 with a fresh report where somebody else has published since, and 409 with
     * the saved tests that fail on it, unless it is to be published anyway, which its note then tells.
     */
    @Post("/drafts/{id}/publish")
    HttpResponse<?> publish(HttpRequest<?> request, Authentication caller, String id, @Body @Nullable String body) {
        PublishRequest asked = PublishRequest.of(body);
        Draft draft = drafts.find(id)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no draft " + id + "."));
        requireNotWaiting(draft);
        CheckedDraft checked = publisher.check(draft);
        List<StoryResult.Told> failing = checked.isPublishable() ? tests.failures(id) : List.of();
        if (!failing.isEmpty() && !asked.anyway()) {
            return FailingTests.response(failing);
        }
        PublishRequest wanted = asked.despite(failing.size());
        if (wanted.at() != null && checked.isPublishable()) {
            return plan(request, caller, draft, wanted.note(), wanted.at());
        }
        return switch (publisher.publish(checked, Author.of(caller), wanted.note())) {
            case Refused(CheckedDraft refused) -> RefusedUpload.of(refused).toResponse();
            case Told(Publication.Outdated late) ->
                OutdatedDraft.response(late.by(), DraftView.of(publisher.checkAnew(draft)));
            case Told(Publication told) -> answers.response(request, told);
            case Conflict _ -> throw new IllegalStateException("only what waits for a time can be in conflict");
        };
    }

    @Get("/schedule")
    ScheduleView.ListOfAll schedule() {
        return new ScheduleView.ListOfAll(
                schedules.all().stream().map(ScheduleView::of).toList());
    }

    @Delete("/schedule/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void cancel(String id) {
        ScheduledPublication found = schedules
                .cancel(id)
                .orElseThrow(
                        () -> new HttpStatusException(HttpStatus.NOT_FOUND, "Nothing is scheduled under " + id + "."));
        if (found.state() != ScheduledPublication.State.CANCELLED) {
            throw RefusedField.conflict(
                    "", "It is too late to cancel this: it is " + found.state().code() + ".");
        }
    }

    private HttpResponse<?> plan(HttpRequest<?> request, Authentication caller, Draft draft, String note, Instant at) {
        ScheduledPublication wanted =
                ScheduledPublication.fresh(draft.id(), draft.fileName(), at, note, Author.of(caller));
        AuditNote.on(request, "schedule/" + wanted.id(), draft.fileName() + " at " + at);
        return HttpResponse.accepted().body(ScheduleView.of(schedules.add(wanted)));
    }

    private void requireNotWaiting(Draft draft) {
        if (schedules.ofDraft(draft.id()).isPresent()) {
            throw RefusedField.conflict("", "This draft is to be published at a time already; cancel that first.");
        }
    }
}
