package io.frontdesk.chat.knowledge.draft;

import io.frontdesk.chat.conversation.GroupCommit;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.knowledge.version.Author;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps drafts with the bytes of their files. A file is written in parts before its draft is there, so that no message
 * waits for all of it and no draft is ever half. Blocks the caller.
 */
@Singleton
public final class Drafts {
    private static final int PART = 256 * 1024;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration ORPHANED = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final StoreWriter writer;

    Drafts(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    public Draft add(Draft draft, byte[] content) {
        commit(Drafts::forgetOld);
        for (int from = 0, part = 0; from < content.length; from += PART, part++) {
            writePart(draft, part, Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)));
        }
        return commit(handle -> insert(handle, draft));
    }

    public Optional<Draft> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM knowledge_draft WHERE id = :id")
                .bind("id", id)
                .map(Drafts::draft)
                .findOne());
    }

    /** The newest first. */
    public List<Draft> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM knowledge_draft ORDER BY at DESC, id")
                .map(Drafts::draft)
                .list());
    }

    /** The file as it was uploaded. */
    public byte[] content(Draft draft) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT content FROM knowledge_draft_part WHERE draft = :draft ORDER BY part")
                .bind("draft", draft.id())
                .map((row, context) -> row.getBytes("content"))
                .forEach(content::writeBytes));
        return content.toByteArray();
    }

    /** Keeps other options or another base of the same file; false where the draft is gone. */
    public boolean change(Draft draft) {
        return commit(handle ->
                handle.createUpdate("UPDATE knowledge_draft SET options = :options, base = :base WHERE id = :id")
                                .bind("id", draft.id())
                                .bind("options", StoredOptions.write(draft.options()))
                                .bind("base", draft.base())
                                .execute()
                        > 0);
    }

    public void remove(String id) {
        commit(handle -> remove(handle, id));
    }

    /** The same as part of a transaction of the caller. */
    public static int remove(Handle handle, String id) {
        handle.execute("DELETE FROM knowledge_draft_part WHERE draft = ?", id);
        return handle.execute("DELETE FROM knowledge_draft WHERE id = ?", id);
    }

    private void writePart(Draft draft, int part, byte[] content) {
        commit(handle -> handle.createUpdate("INSERT INTO knowledge_draft_part (draft, part, at, content) "
                        + "VALUES (:draft, :part, :at, :content)")
                .bind("draft", draft.id())
                .bind("part", part)
                .bind("at", draft.at().toEpochMilli())
                .bind("content", content)
                .execute());
    }

    private static Draft insert(Handle handle, Draft draft) {
        handle.createUpdate("INSERT INTO knowledge_draft (id, at, author, author_name, file_name, options, base) "
                        + "VALUES (:id, :at, :author, :name, :file, :options, :base)")
                .bind("id", draft.id())
                .bind("at", draft.at().toEpochMilli())
                .bind("author", draft.author().id())
                .bind("name", draft.author().name())
                .bind("file", draft.fileName())
                .bind("options", StoredOptions.write(draft.options()))
                .bind("base", draft.base())
                .execute();
        return draft;
    }

    /** Drafts that nobody has published for long and that wait for no time, and parts whose upload broke off. */
    private static int forgetOld(Handle handle) {
        handle.execute(
                "DELETE FROM knowledge_draft WHERE at < ? AND id NOT IN "
                        + "(SELECT draft FROM knowledge_schedule WHERE state IN ('waiting', 'running'))",
                Instant.now().minus(KEPT).toEpochMilli());
        return handle.execute(
                "DELETE FROM knowledge_draft_part WHERE at < ? AND draft NOT IN (SELECT id FROM knowledge_draft)",
                Instant.now().minus(ORPHANED).toEpochMilli());
    }

    private static Draft draft(ResultSet row, StatementContext context) throws SQLException {
        return new Draft(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                new Author(row.getString("author"), row.getString("author_name")),
                row.getString("file_name"),
                StoredOptions.read(row.getString("options")),
                row.getLong("base"));
    }

    private <T> T commit(GroupCommit.Change<T> change) {
        return Objects.requireNonNull(writer.commit(change).block(), "a change has a result");
    }
}
