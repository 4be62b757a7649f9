package io.frontdesk.chat.identity.audit;

import io.frontdesk.chat.identity.IdentityStore;
import io.frontdesk.chat.identity.Secret;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The log in the database: it grows and is read. */
@Singleton
public final class AuditLog {
    private static final int LONGEST = 500;

    private final IdentityStore store;
    private final AtomicLong last = new AtomicLong();

    AuditLog(IdentityStore store) {
        this.store = store;
    }

    /** What to list: the newest {@code limit} before {@code before}, where given only of one account or action. */
    record Wanted(
            @Nullable String before,
            @Nullable String who,
            @Nullable String action,
            int limit) {}

    /** Returns once the entry is durable. */
    public void write(Actor actor, String action, String on, String detail) {
        store.write(handle -> handle.createUpdate(
                        "INSERT INTO audit (id, at, who, who_name, address, action, target, detail) VALUES "
                                + "(:id, :at, :who, :name, :address, :action, :target, :detail)")
                .bind("id", freshId())
                .bind("at", Instant.now().toEpochMilli())
                .bind("who", shortened(actor.id()))
                .bind("name", shortened(actor.name()))
                .bind("address", actor.address())
                .bind("action", action)
                .bind("target", shortened(on))
                .bind("detail", shortened(detail))
                .execute());
    }

    List<AuditEntry> list(Wanted wanted) {
        return store.read(handle -> handle.createQuery("SELECT * FROM audit WHERE (:before IS NULL OR id < :before) "
                        + "AND (:who IS NULL OR who = :who) AND (:action IS NULL OR action = :action) "
                        + "ORDER BY id DESC LIMIT :limit")
                .bind("before", wanted.before())
                .bind("who", wanted.who())
                .bind("action", wanted.action())
                .bind("limit", wanted.limit())
                .map(AuditLog::entry)
                .list());
    }

    /** Grows from entry to entry, though two fall into one millisecond. */
    private String freshId() {
        long tick = last.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis() * 1_000));
        return String.format(Locale.ROOT, "%016x-%s", tick, Secret.fresh("").substring(0, 8));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("who_name"),
                row.getString("address"),
                row.getString("action"),
                row.getString("target"),
                row.getString("detail"));
    }
}
