package io.frontdesk.chat.knowledge.publishing;

import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.draft.Draft;
import io.frontdesk.chat.knowledge.draft.DraftCheck;
import io.frontdesk.chat.knowledge.draft.Drafts;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Conflict;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Refused;
import io.frontdesk.chat.knowledge.publishing.DraftPublication.Told;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.Difference;
import io.frontdesk.chat.knowledge.version.EntryChange;
import io.frontdesk.chat.knowledge.version.Expectation;
import io.frontdesk.chat.knowledge.version.NewVersion;
import io.frontdesk.chat.knowledge.version.Publication.Outdated;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.VersionKind;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.EntryKey;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes versions of drafts: what a person looked at, or at a time what they looked at and nobody has touched since. */
@Singleton
public final class DraftPublisher {
    private static final int ATTEMPTS = 5;

    private final Publisher publisher;
    private final DraftCheck check;
    private final Drafts drafts;
    private final Versions versions;

    DraftPublisher(Publisher publisher, DraftCheck check, Drafts drafts, Versions versions) {
        this.publisher = publisher;
        this.check = check;
        this.drafts = drafts;
        this.versions = versions;
    }

    /** The draft with what it would change, as of its base. */
    public CheckedDraft check(Draft draft) {
        return check.check(draft, drafts.content(draft));
    }

    /** Compares the draft with the newest version from now on. */
    public CheckedDraft checkAnew(Draft draft) {
        Draft anew = draft.basedOn(newest());
        drafts.change(anew);
        return check(anew);
    }

    /** Publishes exactly what {@code checked} shows, or nothing where there is a newer version than its base. */
    public DraftPublication publish(CheckedDraft checked, Author author, String note) {
        if (!checked.isPublishable()) {
            return new Refused(checked);
        }
        return new Told(publisher.publish(wanted(checked, author, note, VersionKind.UPLOAD)
                .with((handle, number) -> Drafts.remove(handle, checked.draft().id()))));
    }

    /** Publishes {@code draft} over whatever is newest, but for entries that others changed since it was looked at. */
    DraftPublication publish(Draft draft, ScheduledPublication due) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CheckedDraft checked = check(draft.basedOn(newest()));
            List<EntryKey> touched = touchedSince(draft.base(), checked);
            if (!checked.isPublishable()) {
                return new Refused(checked);
            }
            if (!touched.isEmpty()) {
                return new Conflict(touched);
            }
            Told told = new Told(publisher.publish(scheduled(checked, due)));
            if (!(told.publication() instanceof Outdated)) {
                return told;
            }
        }
        throw new IllegalStateException("others publish faster than this node can check a draft");
    }

    private static NewVersion scheduled(CheckedDraft checked, ScheduledPublication due) {
        return wanted(checked, due.author(), due.note(), VersionKind.SCHEDULE).with((handle, number) -> {
            Drafts.remove(handle, due.draft());
            if (Schedules.finish(handle, due.id(), ScheduledPublication.State.DONE, "published " + number) == 0) {
                throw new IllegalStateException("another node has published " + due.id());
            }
        });
    }

    private List<EntryKey> touchedSince(long base, CheckedDraft checked) {
        Set<EntryKey> changing =
                checked.difference().changes().stream().map(EntryChange::key).collect(Collectors.toSet());
        Difference meanwhile = versions.difference(base, checked.draft().base());
        return meanwhile.changes().stream()
                .map(EntryChange::key)
                .filter(changing::contains)
                .toList();
    }

    private static NewVersion wanted(CheckedDraft checked, Author author, String note, VersionKind kind) {
        Expectation expected = new Expectation.Newest(checked.draft().base());
        String said = note.isEmpty() ? checked.draft().fileName() : note;
        return NewVersion.of(expected, checked.difference(), author, kind, said);
    }

    private long newest() {
        return versions.newest().map(Version::number).orElse(0L);
    }
}
