package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A conversation as a row, which is also the lock on everything that belongs to it. */
final class ConversationRow {
    static final String COLUMNS = "id, token_hash, locale, lang, page, owner, status, term, agent, agent_name, "
            + "agent_picture, team, priority, reason, intent, mood, queued_at, due_at, desk_read, visitor_read, outcome, "
            + "csat_score, csat_comment, csat_at, customer, customer_name, customer_contact, customer_topic, seq, version, "
            + "started_at, last_at";

    private static final String LOCK =
            "UPDATE conversation SET version = version + 1, changed_at = :at WHERE id = :id " + "RETURNING " + COLUMNS;

    private ConversationRow() {}

    static Optional<Conversation> find(Handle handle, ConversationId id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM conversation WHERE id = :id")
                .bind("id", id.toString())
                .map(ConversationRow::read)
                .findOne();
    }

    /**
     * The conversation as it stands, locked until the transaction ends where the database locks rows; the next number is
     * given out under that lock. Counts as a change.
     */
    static Conversation lock(Handle handle, ConversationId id, Instant at) {
        return handle.createQuery(LOCK)
                .bind("id", id.toString())
                .bind("at", at.toEpochMilli())
                .map(ConversationRow::read)
                .findOne()
                .orElseThrow(UnknownConversation::new);
    }

    static Conversation read(ResultSet row, StatementContext context) throws SQLException {
        return new Conversation(
                ConversationId.parse(row.getString("id")).orElseThrow(),
                row.getString("token_hash"),
                row.getString("locale"),
                row.getString("lang"),
                row.getString("page"),
                standing(row),
                new Customer(
                        row.getString("customer"),
                        row.getString("customer_name"),
                        row.getString("customer_contact"),
                        row.getString("customer_topic")),
                row.getString("intent"),
                row.getString("mood"),
                row.getLong("seq"),
                row.getLong("version"),
                TurnRow.at(row, "started_at"),
                TurnRow.at(row, "last_at"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Owner.ofCode(row.getString("owner")),
                Status.ofCode(row.getString("status")),
                row.getLong("term"),
                agent(row),
                row.getString("team"),
                row.getInt("priority"),
                row.getString("reason"),
                time(row, "queued_at"),
                time(row, "due_at"),
                row.getLong("desk_read"),
                row.getLong("visitor_read"),
                row.getString("outcome"),
                csat(row));
    }

    private static @Nullable AgentFace agent(ResultSet row) throws SQLException {
        String id = row.getString("agent");
        return id == null ? null : new AgentFace(id, row.getString("agent_name"), row.getString("agent_picture"));
    }

    private static @Nullable Csat csat(ResultSet row) throws SQLException {
        int score = row.getInt("csat_score");
        return row.wasNull() ? null : new Csat(score, row.getString("csat_comment"), TurnRow.at(row, "csat_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
