package io.frontdesk.chat.knowledge.publishing;

import io.frontdesk.chat.knowledge.replica.KnowledgeSignal;
import io.frontdesk.chat.knowledge.replica.Replica;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.Difference;
import io.frontdesk.chat.knowledge.version.EntryChange;
import io.frontdesk.chat.knowledge.version.Expectation.Unchanged;
import io.frontdesk.chat.knowledge.version.NewVersion;
import io.frontdesk.chat.knowledge.version.Publication;
import io.frontdesk.chat.knowledge.version.Publication.Published;
import io.frontdesk.chat.knowledge.version.Revision;
import io.frontdesk.chat.knowledge.version.Revisions;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.VersionKind;
import io.frontdesk.chat.knowledge.version.VersionWriter;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/**
 * Makes every new version there is: vectors first, then the commit, and then this node serves it before the call returns,
 * the others as soon as they hear of it. Blocks the caller.
 */
@Singleton
public final class Publisher {
    private final VersionWriter writer;
    private final Versions versions;
    private final Revisions revisions;
    private final Replica replica;
    private final KnowledgeSignal signal;

    Publisher(VersionWriter writer, Versions versions, Revisions revisions, Replica replica, KnowledgeSignal signal) {
        this.writer = writer;
        this.versions = versions;
        this.revisions = revisions;
        this.replica = replica;
        this.signal = signal;
    }

    public Publication publish(NewVersion wanted) {
        replica.prepare(wanted.difference());
        Publication outcome = writer.write(wanted);
        if (outcome instanceof Published) {
            signal.send();
            replica.follow();
        }
        return outcome;
    }

    /** Puts an entry in the place of the one that has been as it is since {@code since}; 0 where there must be none. */
    public Publication put(FaqEntry entry, long since, Author author) {
        EntryKey key = EntryKey.of(entry);
        List<EntryChange> changes =
                live(key).map(before -> changed(before, entry)).orElseGet(() -> List.of(new EntryChange.Added(entry)));
        return edit(new Unchanged(key, since), changes, author);
    }

    /** Removes the entry that has been as it is since {@code since}. */
    public Publication remove(EntryKey key, long since, Author author) {
        List<EntryChange> changes = live(key).stream()
                .map(before -> (EntryChange) new EntryChange.Removed(before))
                .toList();
        return edit(new Unchanged(key, since), changes, author);
    }

    /** Makes version {@code number} anew as the newest. */
    public Publication restore(Version wanted, Author author, String note) {
        long head = versions.newest().map(Version::number).orElse(0L);
        Difference back = versions.difference(head, wanted.number());
        return publish(NewVersion.restoring(wanted, head, back, author, note));
    }

    /** Says that an entry fits its variants in other languages; makes no version. */
    public void confirm(Revision entry) {
        writer.settle(new Unchanged(EntryKey.of(entry.entry()), entry.since()));
    }

    /** What changed is told from what was expected only where that is still there; else the writer refuses it. */
    private Publication edit(Unchanged expected, List<EntryChange> changes, Author author) {
        return publish(NewVersion.of(expected, new Difference(changes), author, VersionKind.EDIT, note(changes)));
    }

    private Optional<FaqEntry> live(EntryKey key) {
        return revisions.find(key).map(Revision::entry);
    }

    private static List<EntryChange> changed(FaqEntry before, FaqEntry after) {
        return before.equals(after) ? List.of() : List.of(new EntryChange.Changed(before, after));
    }

    private static String note(List<EntryChange> changes) {
        return changes.isEmpty() ? "" : changes.getFirst().key().toString();
    }
}
