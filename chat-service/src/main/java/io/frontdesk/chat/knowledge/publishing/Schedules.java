package io.frontdesk.chat.knowledge.publishing;

import io.frontdesk.chat.conversation.GroupCommit;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.knowledge.publishing.ScheduledPublication.State;
import io.frontdesk.chat.knowledge.version.Author;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps what is to be published at a time; of all nodes one gets each that is due. Blocks the caller. */
@Singleton
public final class Schedules {
    /** How long a node may take to publish before another tries. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int MOST = 200;

    private final Jdbi jdbi;
    private final StoreWriter writer;

    Schedules(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** The latest first. */
    public List<ScheduledPublication> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM knowledge_schedule ORDER BY at DESC, id LIMIT " + MOST)
                        .map(Schedules::scheduled)
                        .list());
    }

    /** What a draft waits for. */
    public Optional<ScheduledPublication> ofDraft(String draft) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM knowledge_schedule "
                        + "WHERE draft = :draft AND state IN ('waiting', 'running') ORDER BY at LIMIT 1")
                .bind("draft", draft)
                .map(Schedules::scheduled)
                .findOne());
    }

    public ScheduledPublication add(ScheduledPublication wanted) {
        return commit(handle -> {
            handle.createUpdate("INSERT INTO knowledge_schedule (id, draft, file_name, at, note, author, author_name, "
                            + "state, claimed_until, outcome) VALUES (:id, :draft, :file, :at, :note, :author, :name, "
                            + ":state, 0, :outcome)")
                    .bind("id", wanted.id())
                    .bind("draft", wanted.draft())
                    .bind("file", wanted.fileName())
                    .bind("at", wanted.at().toEpochMilli())
                    .bind("note", wanted.note())
                    .bind("author", wanted.author().id())
                    .bind("name", wanted.author().name())
                    .bind("state", wanted.state().code())
                    .bind("outcome", wanted.outcome())
                    .execute();
            return wanted;
        });
    }

    /** Empty where there is none of that id; its state says whether it was still time. */
    public Optional<ScheduledPublication> cancel(String id) {
        return commit(handle -> {
            handle.createUpdate("UPDATE knowledge_schedule SET state = :cancelled WHERE id = :id AND state = :waiting")
                    .bind("cancelled", State.CANCELLED.code())
                    .bind("waiting", State.WAITING.code())
                    .bind("id", id)
                    .execute();
            return find(handle, id);
        });
    }

    /** One that is due and that no other node is at; it is this node's then. */
    Optional<ScheduledPublication> claim(Instant now) {
        return due(now).flatMap(id -> commit(handle -> claim(handle, id, now)));
    }

    void finish(ScheduledPublication done, State state, String outcome) {
        commit(handle -> finish(handle, done.id(), state, outcome));
    }

    /** The same as part of a transaction of the caller; 0 where another node was faster. */
    static int finish(Handle handle, String id, State state, String outcome) {
        return handle.createUpdate("UPDATE knowledge_schedule SET state = :state, outcome = :outcome "
                        + "WHERE id = :id AND state = :running")
                .bind("state", state.code())
                .bind("outcome", outcome)
                .bind("running", State.RUNNING.code())
                .bind("id", id)
                .execute();
    }

    private Optional<String> due(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM knowledge_schedule "
                        + "WHERE (state = 'waiting' AND at <= :now) OR (state = 'running' AND claimed_until < :now) "
                        + "ORDER BY at LIMIT 1")
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .findOne());
    }

    private static Optional<ScheduledPublication> claim(Handle handle, String id, Instant now) {
        int claimed = handle.createUpdate("UPDATE knowledge_schedule SET state = 'running', claimed_until = :until "
                        + "WHERE id = :id AND (state = 'waiting' OR (state = 'running' AND claimed_until < :now))")
                .bind("until", now.plus(CLAIM).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
        return claimed == 0 ? Optional.empty() : find(handle, id);
    }

    private static Optional<ScheduledPublication> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM knowledge_schedule WHERE id = :id")
                .bind("id", id)
                .map(Schedules::scheduled)
                .findOne();
    }

    private static ScheduledPublication scheduled(ResultSet row, StatementContext context) throws SQLException {
        return new ScheduledPublication(
                row.getString("id"),
                row.getString("draft"),
                row.getString("file_name"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("note"),
                new Author(row.getString("author"), row.getString("author_name")),
                State.of(row.getString("state")),
                row.getString("outcome"));
    }

    private <T> T commit(GroupCommit.Change<T> change) {
        return Objects.requireNonNull(writer.commit(change).block(), "a change has a result");
    }
}
