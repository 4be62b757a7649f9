package io.frontdesk.chat.knowledge.version;

import io.frontdesk.chat.conversation.GroupCommit;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.knowledge.version.Publication.Nothing;
import io.frontdesk.chat.knowledge.version.Publication.Outdated;
import io.frontdesk.chat.knowledge.version.Publication.Published;
import io.frontdesk.chat.knowledge.version.WriterTurn.Busy;
import io.frontdesk.chat.knowledge.version.WriterTurn.Late;
import io.frontdesk.chat.knowledge.version.WriterTurn.Taken;
import io.frontdesk.retrieval.index.CorpusStamp;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes versions, one at a time whichever node it is on. A large one is written in many small transactions, so that no
 * message waits for it, and is nowhere to be seen until the last of them moves the head; whatever a writer that died has
 * left above the head is cleared away by the next one. Blocks the caller.
 */
@Singleton
public final class VersionWriter {
    private static final int SLICE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 20;

    private final StoreWriter store;

    VersionWriter(StoreWriter store) {
        this.store = store;
    }

    public Publication write(NewVersion wanted) {
        if (wanted.difference().isEmpty()) {
            return new Nothing();
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            WriterTurn turn = take(wanted);
            switch (turn) {
                case Taken taken -> {
                    return finish(wanted, taken);
                }
                case Late late -> {
                    return new Outdated(late.by());
                }
                case Busy() -> pause(end);
            }
        }
    }

    /** Ends the turn of whoever holds it: for a database that one node has to itself, at its start. */
    public void recover() {
        commit(handle -> handle.execute("UPDATE knowledge_head SET writer = '', writer_until = 0 WHERE one = 1"));
    }

    /** Says that an entry fits its variants again; false where it has changed since {@code since}. */
    public boolean settle(Expectation.Unchanged entry) {
        return commit(handle -> RevisionTable.settle(handle, entry, VersionRows.head(handle)));
    }

    /** Takes the turn; a small version is written as a whole with it, and the turn that comes back holds it. */
    private WriterTurn take(NewVersion wanted) {
        String writer = UUID.randomUUID().toString();
        return commit(handle -> {
            WriterTurn turn = WriterTurn.take(handle, writer, wanted.expected());
            return turn instanceof Taken taken && isSmall(wanted)
                    ? taken.with(writeWhole(handle, wanted, taken))
                    : turn;
        });
    }

    private Publication finish(NewVersion wanted, Taken taken) {
        if (taken.written() != null) {
            return new Published(taken.written());
        }
        try {
            writeSlices(wanted.difference().changes(), taken);
            return new Published(commit(handle -> {
                taken.requireStill(handle);
                return close(handle, wanted, taken);
            }));
        } catch (RuntimeException failed) {
            throw ended(taken, failed);
        }
    }

    private void writeSlices(List<EntryChange> changes, Taken taken) {
        for (int from = 0; from < changes.size(); from += SLICE) {
            List<EntryChange> slice = changes.subList(from, Math.min(from + SLICE, changes.size()));
            commit(handle -> {
                taken.requireStill(handle);
                RevisionTable.write(handle, slice, taken.number());
                return slice.size();
            });
        }
    }

    /** Lets others write at once; where even that fails, they wait until this writer counts as dead. */
    private RuntimeException ended(Taken taken, RuntimeException failed) {
        try {
            commit(taken::giveUp);
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
        return failed;
    }

    private static Version writeWhole(Handle handle, NewVersion wanted, Taken taken) {
        RevisionTable.write(handle, wanted.difference().changes(), taken.number());
        return close(handle, wanted, taken);
    }

    private static Version close(Handle handle, NewVersion wanted, Taken taken) {
        Version version = new Version(
                new CorpusStamp(taken.number(), UUID.randomUUID().toString()),
                wanted.content(taken.number()),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                wanted.author(),
                wanted.kind(),
                wanted.note(),
                wanted.difference().counts());
        insert(handle, version);
        wanted.alongside().write(handle, version.number());
        taken.moveHead(handle);
        return version;
    }

    private static void insert(Handle handle, Version version) {
        handle.createUpdate("INSERT INTO knowledge_version (number, content, mark, at, author, author_name, kind, "
                        + "note, added, changed, removed) VALUES (:number, :content, :mark, :at, :author, :name, "
                        + ":kind, :note, "
                        + ":added, :changed, :removed)")
                .bind("number", version.number())
                .bind("content", version.content())
                .bind("mark", version.stamp().mark())
                .bind("at", version.at().toEpochMilli())
                .bind("author", version.author().id())
                .bind("name", version.author().name())
                .bind("kind", version.kind().code())
                .bind("note", version.note())
                .bind("added", version.counts().added())
                .bind("changed", version.counts().changed())
                .bind("removed", version.counts().removed())
                .execute();
    }

    private static boolean isSmall(NewVersion wanted) {
        return wanted.difference().changes().size() <= SLICE;
    }

    private <T> T commit(GroupCommit.Change<T> change) {
        return Objects.requireNonNull(store.commit(change).block(), "a change has a result");
    }

    private static void pause(Instant end) {
        if (Instant.now().isAfter(end)) {
            throw new WriterBusy();
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new WriterBusy();
        }
    }
}
