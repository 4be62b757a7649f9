package io.frontdesk.chat.knowledge.version;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.CorpusStamp;
import io.frontdesk.retrieval.index.StoredEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Rows of the tables of versions as what they mean. */
final class VersionRows {
    private VersionRows() {}

    static long head(Handle handle) {
        return handle.createQuery("SELECT head FROM knowledge_head WHERE one = 1")
                .mapTo(Long.class)
                .one();
    }

    static Optional<Version> newest(Handle handle) {
        return handle.createQuery("SELECT v.* FROM knowledge_version v JOIN knowledge_head h ON v.number = h.head")
                .map(VersionRows::version)
                .findOne();
    }

    static Optional<Version> find(Handle handle, long number) {
        return handle.createQuery("SELECT * FROM knowledge_version WHERE number = :number")
                .bind("number", number)
                .map(VersionRows::version)
                .findOne();
    }

    /** The version that last changed an entry, be it that it was removed there. */
    static Optional<Version> lastTouching(Handle handle, EntryKey key, long head) {
        return handle.createQuery("SELECT * FROM knowledge_version WHERE number = (SELECT MAX(CASE "
                        + "WHEN until <= :head THEN until ELSE since END) FROM knowledge_revision "
                        + "WHERE id = :id AND lang = :lang AND since <= :head)")
                .bind("head", head)
                .bind("id", key.id())
                .bind("lang", key.lang())
                .map(VersionRows::version)
                .findOne();
    }

    static Version version(ResultSet row, StatementContext context) throws SQLException {
        return new Version(
                new CorpusStamp(row.getLong("number"), row.getString("mark")),
                row.getLong("content"),
                Instant.ofEpochMilli(row.getLong("at")),
                new Author(row.getString("author"), row.getString("author_name")),
                VersionKind.of(row.getString("kind")),
                row.getString("note"),
                new Version.Counts(row.getLong("added"), row.getLong("changed"), row.getLong("removed")));
    }

    static FaqEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return StoredEntry.read(row.getString("entry"));
    }
}
