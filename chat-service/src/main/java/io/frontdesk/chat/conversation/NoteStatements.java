package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Agents' notes, each within a transaction that the caller commits. */
final class NoteStatements {
    static final String COLUMNS = "id, conversation, after_seq, author, author_name, body, at";

    private NoteStatements() {}

    static Note keep(Handle handle, ConversationId id, AgentFace by, String ref, String text, Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        Optional<Note> before = before(handle, id, ref);
        if (before.isPresent()) {
            return same(before.get(), by, ref, text);
        }
        Note note = new Note(ConversationId.fresh().toString(), id, locked.seq(), by.id(), by.name(), text, at);
        handle.createUpdate("INSERT INTO note (id, conversation, after_seq, author, author_name, ref, body, at) "
                        + "VALUES (:note, :id, :after, :author, :name, :ref, :body, :at)")
                .bind("note", note.id())
                .bind("id", id.toString())
                .bind("after", note.afterSeq())
                .bind("author", by.id())
                .bind("name", by.name())
                .bind("ref", ref)
                .bind("body", text)
                .bind("at", at.toEpochMilli())
                .execute();
        return note;
    }

    static List<Note> of(Handle handle, ConversationId id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM note WHERE conversation = :id ORDER BY at, id")
                .bind("id", id.toString())
                .map(NoteStatements::read)
                .list();
    }

    private static Optional<Note> before(Handle handle, ConversationId id, String ref) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM note WHERE conversation = :id AND ref = :ref")
                .bind("id", id.toString())
                .bind("ref", ref)
                .map(NoteStatements::read)
                .findOne();
    }

    private static Note same(Note before, AgentFace by, String ref, String text) {
        if (!before.text().equals(text) || !before.author().equals(by.id())) {
            throw new RefReused(ref);
        }
        return before;
    }

    static Note read(ResultSet row, StatementContext context) throws SQLException {
        return new Note(
                row.getString("id"),
                TurnRow.id(row),
                row.getLong("after_seq"),
                row.getString("author"),
                row.getString("author_name"),
                row.getString("body"),
                TurnRow.at(row, "at"));
    }
}
