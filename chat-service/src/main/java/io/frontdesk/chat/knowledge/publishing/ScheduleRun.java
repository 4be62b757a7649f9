package io.frontdesk.chat.knowledge.publishing;

import io.frontdesk.chat.identity.audit.Actor;
import io.frontdesk.chat.identity.audit.AuditLog;
import io.frontdesk.chat.knowledge.draft.Drafts;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Conflict;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Refused;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Told;
import io.frontdesk.chat.knowledge.publishing.ScheduledPublication.State;
import io.frontdesk.chat.knowledge.version.Publication;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.retrieval.EntryKey;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Publishes what is due, once among all nodes, and writes into the audit log what became of it. An outcome is a word the
 * console has sentences for, and what it is about.
 */
@Singleton
final class ScheduleRun {
    private static final int NAMED = 5;

    private final Schedules schedules;
    private final Drafts drafts;
    private final DraftPublisher publisher;
    private final AuditLog audit;

    ScheduleRun(Schedules schedules, Drafts drafts, DraftPublisher publisher, AuditLog audit) {
        this.schedules = schedules;
        this.drafts = drafts;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** Publishes the first that is due at {@code now}; false where none is. */
    boolean next(Instant now) {
        return schedules.claim(now).map(this::run).isPresent();
    }

    private ScheduledPublication run(ScheduledPublication due) {
        drafts.find(due.draft())
                .ifPresentOrElse(
                        draft -> tell(due, publisher.publish(draft, due)), () -> end(due, State.FAILED, "draft-gone"));
        return due;
    }

    private void tell(ScheduledPublication due, DraftPublication outcome) {
        switch (outcome) {
            case Refused _ -> end(due, State.FAILED, "bad-rows");
            case Conflict(List<EntryKey> entries) -> end(due, State.FAILED, "conflict " + named(entries));
            case Told(Publication.Published(Version version)) ->
                log(due, "knowledge.published", "version " + version.number());
            case Told(Publication.Nothing()) -> end(due, State.DONE, "unchanged");
            case Told(Publication.Outdated _) -> throw new IllegalStateException("is tried again before it gets here");
        }
    }

    private void end(ScheduledPublication due, State state, String outcome) {
        schedules.finish(due, state, outcome);
        log(due, state == State.DONE ? "knowledge.unchanged" : "knowledge.failed", outcome);
    }

    private void log(ScheduledPublication due, String action, String detail) {
        Actor actor = new Actor(due.author().id(), due.author().name(), "schedule");
        audit.write(actor, action, "schedule/" + due.id() + " " + due.fileName(), detail);
    }

    private static String named(List<EntryKey> entries) {
        String some = entries.stream().limit(NAMED).map(EntryKey::toString).collect(Collectors.joining(", "));
        return entries.size() > NAMED ? some + ", …" : some;
    }
}
