package io.frontdesk.chat.outbox;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The outbox in SQL. Two nodes that claim at once wait for each other's rows and then find them claimed. */
final class ParcelStatements {
    /** Longer than any attempt may take. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private static final String FREE = "due_at <= :now AND claimed_until < :now AND dead_at IS NULL";

    private static final String CLAIMED = """
            UPDATE outbox SET claimed_until = :until, attempts = attempts + 1
            WHERE claimed_until < :now AND dead_at IS NULL AND id IN (
                SELECT o.id FROM outbox o
                WHERE o.due_at <= :now AND o.claimed_until < :now AND o.dead_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM outbox e WHERE e.conversation = o.conversation AND e.target = o.target
                        AND e.ordinal < o.ordinal AND e.dead_at IS NULL)
                ORDER BY o.due_at, o.ordinal LIMIT :most)
            RETURNING id, kind, conversation, target, body, at, attempts""";

    private ParcelStatements() {}

    static boolean isAnythingDue(Handle handle, Instant now) {
        return handle.createQuery("SELECT 1 FROM outbox WHERE " + FREE + " LIMIT 1")
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static List<Parcel> claim(Handle handle, int most, Instant now) {
        return handle.createQuery(CLAIMED)
                .bind("until", now.plus(CLAIM).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(ParcelStatements::parcel)
                .list();
    }

    /** Frees what was claimed and not settled; gives how many that were. */
    static int putDown(Handle handle, List<String> ids) {
        return handle.createUpdate("UPDATE outbox SET claimed_until = 0 WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .execute();
    }

    static void remove(Handle handle, Parcel parcel) {
        handle.createUpdate("DELETE FROM outbox WHERE id = :id")
                .bind("id", parcel.id())
                .execute();
    }

    static void postpone(Handle handle, Parcel parcel, String reason, Instant due) {
        handle.createUpdate("UPDATE outbox SET claimed_until = 0, due_at = :due, answer = :answer WHERE id = :id")
                .bind("due", due.toEpochMilli())
                .bind("answer", reason)
                .bind("id", parcel.id())
                .execute();
    }

    /** Whoever just failed to take one parcel is left alone with the others for a while too. */
    static void rest(Handle handle, String target, Instant until) {
        handle.createUpdate("UPDATE outbox SET due_at = :until WHERE target = :target AND due_at < :until "
                        + "AND claimed_until = 0 AND dead_at IS NULL")
                .bind("until", until.toEpochMilli())
                .bind("target", target)
                .execute();
    }

    static void giveUp(Handle handle, Parcel parcel, String reason, Instant at) {
        handle.createUpdate("UPDATE outbox SET claimed_until = 0, dead_at = :at, answer = :answer WHERE id = :id")
                .bind("at", at.toEpochMilli())
                .bind("answer", reason)
                .bind("id", parcel.id())
                .execute();
    }

    private static Parcel parcel(ResultSet row, StatementContext context) throws SQLException {
        return new Parcel(
                row.getString("id"),
                row.getString("kind"),
                row.getString("conversation"),
                row.getString("target"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("attempts"));
    }
}
