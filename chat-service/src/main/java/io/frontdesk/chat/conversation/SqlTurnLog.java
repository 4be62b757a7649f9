package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The log in SQL; reads only. */
final class SqlTurnLog implements TurnLog {
    private final Jdbi jdbi;

    SqlTurnLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<ConversationId, Long> saidSince(Instant since) {
        Map<ConversationId, Long> last = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT conversation, MAX(seq) AS last FROM turn WHERE at >= :since GROUP BY conversation")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> last.put(TurnRow.id(row), row.getLong("last")))
                .list());
        return last;
    }

    @Override
    public Set<ConversationId> notedSince(Instant since) {
        return jdbi.withHandle(
                handle -> new HashSet<>(handle.createQuery("SELECT DISTINCT conversation FROM note WHERE at >= :since")
                        .bind("since", since.toEpochMilli())
                        .map((row, context) -> TurnRow.id(row))
                        .list()));
    }

    @Override
    public List<ConversationId> openedBefore(@Nullable ConversationId id, int limit) {
        String older = id == null ? "" : "WHERE id < :id ";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(
                    "SELECT id AS conversation FROM conversation " + older + "ORDER BY id DESC LIMIT :limit");
            if (id != null) {
                query.bind("id", id.toString());
            }
            return query.bind("limit", limit)
                    .map((row, context) -> TurnRow.id(row))
                    .list();
        });
    }

    @Override
    public Set<ConversationId> existing(Collection<ConversationId> ids) {
        return new HashSet<>(among(
                ids,
                "SELECT id AS conversation FROM conversation WHERE id IN (<ids>)",
                query -> query.map((row, context) -> TurnRow.id(row)).list()));
    }

    @Override
    public List<Turn> turnsAfter(ConversationId id, long seq) {
        return jdbi.withHandle(handle -> turns(handle, "conversation = :id AND seq > :seq")
                .bind("id", id.toString())
                .bind("seq", seq)
                .map(TurnRow::read)
                .list());
    }

    @Override
    public List<Turn> turns(Collection<ConversationId> ids) {
        return among(
                ids,
                "SELECT " + TurnRow.COLUMNS + " FROM turn WHERE conversation IN (<ids>) ORDER BY conversation, seq",
                query -> query.map(TurnRow::read).list());
    }

    @Override
    public List<Note> notes(Collection<ConversationId> ids) {
        return among(
                ids,
                "SELECT " + NoteStatements.COLUMNS + " FROM note WHERE conversation IN (<ids>) ORDER BY at, id",
                query -> query.map(NoteStatements::read).list());
    }

    private static Query turns(Handle handle, String where) {
        return handle.createQuery("SELECT " + TurnRow.COLUMNS + " FROM turn WHERE " + where + " ORDER BY seq");
    }

    private <T> List<T> among(Collection<ConversationId> ids, String sql, Function<Query, List<T>> read) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> names = ids.stream().map(ConversationId::toString).toList();
        return jdbi.withHandle(handle -> read.apply(handle.createQuery(sql).bindList("ids", names)));
    }
}
