package io.frontdesk.chat.knowledge.rehearsal.run;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.knowledge.version.Author;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs in the database. Blocks the caller. */
@Singleton
public final class Runs {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String SUMMARY =
            "id, kind, draft, subject, author, author_name, started_at, changed_at, state, done, total, '' AS body";
    private static final String PUT = """
            INSERT INTO knowledge_run
                (id, kind, draft, subject, author, author_name, started_at, changed_at, state, done, total, body)
            VALUES (:id, :kind, :draft, :subject, :author, :name, :started, :changed, :state, :done, :total, :body)
            ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, state = excluded.state,
                done = excluded.done, total = excluded.total, body = excluded.body""";

    private final Store store;

    Runs(Store store) {
        this.store = store;
    }

    Run put(Run run) {
        return requireNonNull(store.change(handle -> put(handle, run)).block());
    }

    /** Says of those that have not ended that they will. */
    void hear(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        store.change(handle -> handle.createUpdate(
                                "UPDATE knowledge_run SET changed_at = :now WHERE id IN (<ids>) AND state = :running")
                        .bind("now", Instant.now().toEpochMilli())
                        .bind("running", Run.State.RUNNING.code())
                        .bindList("ids", List.copyOf(ids))
                        .execute())
                .block();
    }

    /** Keeps a new one and forgets those of long ago. */
    Run begin(Run run) {
        return requireNonNull(store.change(handle -> {
                    long before = run.startedAt().minus(KEPT).toEpochMilli();
                    handle.execute(
                            "DELETE FROM knowledge_change WHERE run IN "
                                    + "(SELECT id FROM knowledge_run WHERE started_at < ?)",
                            before);
                    handle.execute("DELETE FROM knowledge_run WHERE started_at < ?", before);
                    return put(handle, run);
                })
                .block());
    }

    public Optional<Run> find(String id, Run.Kind kind) {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM knowledge_run WHERE id = :id AND kind = :kind")
                .bind("id", id)
                .bind("kind", kind.code())
                .map(Runs::read)
                .findOne());
    }

    /** The latest first, without their results. */
    public List<Run> latest(Run.Kind kind, int most) {
        return store.readNow(handle -> handle.createQuery("SELECT " + SUMMARY
                        + " FROM knowledge_run WHERE kind = :kind ORDER BY started_at DESC, id LIMIT :most")
                .bind("kind", kind.code())
                .bind("most", most)
                .map(Runs::read)
                .list());
    }

    /** The latest of a draft that is done. */
    public Optional<Run> lastOf(String draft, Run.Kind kind) {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM knowledge_run WHERE kind = :kind "
                        + "AND draft = :draft AND state = 'done' ORDER BY started_at DESC LIMIT 1")
                .bind("kind", kind.code())
                .bind("draft", draft)
                .map(Runs::read)
                .findOne());
    }

    private static Run put(Handle handle, Run run) {
        handle.createUpdate(PUT)
                .bind("id", run.id())
                .bind("kind", run.kind().code())
                .bind("draft", stored(run.draft()))
                .bind("subject", run.subject())
                .bind("author", run.author().id())
                .bind("name", run.author().name())
                .bind("started", run.startedAt().toEpochMilli())
                .bind("changed", run.changedAt().toEpochMilli())
                .bind("state", run.state().code())
                .bind("done", run.done())
                .bind("total", run.total())
                .bind("body", run.result())
                .execute();
        return run;
    }

    private static Run read(ResultSet row, StatementContext context) throws SQLException {
        String draft = row.getString("draft");
        return new Run(
                row.getString("id"),
                Run.Kind.ofCode(row.getString("kind")),
                draft.isEmpty() ? null : draft,
                row.getString("subject"),
                new Author(row.getString("author"), row.getString("author_name")),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                Run.State.ofCode(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("body"));
    }

    private static String stored(@Nullable String draft) {
        return draft == null ? "" : draft;
    }
}
