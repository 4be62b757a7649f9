package io.frontdesk.chat.knowledge.version;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.StoredEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Statements that change revisions, each part of a transaction of its caller. */
final class RevisionTable {
    /** "Until" of what is in the newest version. */
    static final long OPEN = Long.MAX_VALUE;

    private static final String CLOSE = "UPDATE knowledge_revision SET until = :number "
            + "WHERE id = :id AND lang = :lang AND since < :number AND until = " + OPEN;

    /** A revision that only carries other tags, say, was rewritten when the one before it was. */
    private static final String INSERT = """
            INSERT INTO knowledge_revision (id, lang, since, until, entry, searched, category, owner, valid_from,
                valid_to, review_by, rewritten, settled)
            VALUES (:id, :lang, :number, :open, :entry, :searched, :category, :owner, :valid_from, :valid_to, :review_by,
                CASE WHEN :rewritten > 0 THEN :rewritten ELSE COALESCE((SELECT MAX(rewritten) FROM knowledge_revision
                    WHERE id = :id AND lang = :lang AND until = :number), 0) END, :number)""";

    private RevisionTable() {}

    static void write(Handle handle, List<EntryChange> changes, long number) {
        PreparedBatch closing = handle.prepareBatch(CLOSE);
        PreparedBatch inserting = handle.prepareBatch(INSERT);
        for (EntryChange change : changes) {
            if (!(change instanceof EntryChange.Added)) {
                bind(closing, change.key(), number).add();
            }
            change.result()
                    .ifPresent(entry -> bind(inserting, change, entry, number).add());
        }
        execute(closing);
        execute(inserting);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Makes it so that nothing above {@code head} was ever written. */
    static void clearAbove(Handle handle, long head) {
        handle.createUpdate("DELETE FROM knowledge_revision WHERE since > :head")
                .bind("head", head)
                .execute();
        handle.createUpdate("UPDATE knowledge_revision SET until = :open WHERE until > :head AND until < :open")
                .bind("head", head)
                .bind("open", OPEN)
                .execute();
    }

    /** The version since which an entry is as it is; 0 where it is not there. */
    static long since(Handle handle, EntryKey key, long head) {
        return handle.createQuery("SELECT since FROM knowledge_revision "
                        + "WHERE id = :id AND lang = :lang AND since <= :head AND until > :head")
                .bind("id", key.id())
                .bind("lang", key.lang())
                .bind("head", head)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static boolean settle(Handle handle, Expectation.Unchanged entry, long head) {
        return handle.createUpdate("UPDATE knowledge_revision SET settled = :head "
                                + "WHERE id = :id AND lang = :lang AND since = :since AND until > :head")
                        .bind("head", head)
                        .bind("id", entry.key().id())
                        .bind("lang", entry.key().lang())
                        .bind("since", entry.since())
                        .execute()
                > 0;
    }

    private static PreparedBatch bind(PreparedBatch batch, EntryKey key, long number) {
        return batch.bind("id", key.id()).bind("lang", key.lang()).bind("number", number);
    }

    private static PreparedBatch bind(PreparedBatch batch, EntryChange change, FaqEntry entry, long number) {
        return bind(batch, change.key(), number)
                .bind("open", OPEN)
                .bind("entry", StoredEntry.write(entry))
                .bind("searched", searched(entry))
                .bind("category", entry.category())
                .bind("owner", entry.owner())
                .bind("valid_from", text(entry.validFrom()))
                .bind("valid_to", text(entry.validTo()))
                .bind("review_by", text(entry.reviewBy()))
                .bind("rewritten", rewritten(change, number));
    }

    private static long rewritten(EntryChange change, long number) {
        return change instanceof EntryChange.Changed changed && changed.isRewritten() ? number : 0;
    }

    /** What a person may look for, in small letters. */
    private static String searched(FaqEntry entry) {
        return String.join("\n", entry.id(), entry.question(), String.join("\n", entry.similar()), entry.answer())
                .toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
