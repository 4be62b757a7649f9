package io.frontdesk.chat.webhook;

import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Subscriptions in the database, and what lies in the outbox for them. */
@Singleton
final class Webhooks {
    private static final int SHOWN = 200;

    private final Store store;

    Webhooks(Store store) {
        this.store = store;
    }

    /** Something that has not arrived; {@code deadAt} is set where it was given up. */
    record Undelivered(
            String id,
            String event,
            String conversation,
            Instant at,
            int attempts,
            Instant dueAt,
            @Nullable Instant deadAt,
            @Nullable String answer) {}

    Mono<List<Webhook>> all() {
        return store.read(handle -> handle.createQuery("SELECT * FROM webhook ORDER BY at, id")
                .map(Webhooks::webhook)
                .list());
    }

    Mono<Webhook> find(String id) {
        return store.read(handle -> find(handle, id)).flatMap(Mono::justOrEmpty);
    }

    Optional<Webhook> findNow(String id) {
        return store.readNow(handle -> find(handle, id));
    }

    /** Adds it, or gives the one of that id its address and events. */
    Mono<Webhook> put(Webhook webhook) {
        return store.change(handle -> {
            handle.createUpdate(
                            "INSERT INTO webhook (id, url, events, secret, at) VALUES (:id, :url, :events, :secret, "
                                    + ":at) ON CONFLICT (id) DO UPDATE SET url = excluded.url, events = excluded.events")
                    .bind("id", webhook.id())
                    .bind("url", webhook.url())
                    .bind("events", " " + String.join("  ", webhook.events()) + " ")
                    .bind("secret", webhook.secret())
                    .bind("at", webhook.at().toEpochMilli())
                    .execute();
            return webhook;
        });
    }

    /** Takes it away with all that still lies there for it; false where there is none. */
    Mono<Boolean> remove(String id) {
        return store.change(handle -> {
            handle.createUpdate("DELETE FROM outbox WHERE target = :id")
                    .bind("id", id)
                    .execute();
            return handle.createUpdate("DELETE FROM webhook WHERE id = :id")
                            .bind("id", id)
                            .execute()
                    > 0;
        });
    }

    /** What is given up first, then what is still tried. */
    Mono<List<Undelivered>> undelivered(String id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM outbox WHERE target = :id "
                        + "ORDER BY CASE WHEN dead_at IS NULL THEN 1 ELSE 0 END, at, ordinal LIMIT :most")
                .bind("id", id)
                .bind("most", SHOWN)
                .map(Webhooks::undelivered)
                .list());
    }

    /** Has what was given up tried again, for another day; how many there were. */
    Mono<Integer> revive(String id, Instant now) {
        return store.change(handle -> handle.createUpdate("UPDATE outbox SET dead_at = NULL, attempts = 0, at = :now, "
                        + "due_at = :now WHERE target = :id AND dead_at IS NOT NULL")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    private static Optional<Webhook> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM webhook WHERE id = :id")
                .bind("id", id)
                .map(Webhooks::webhook)
                .findOne();
    }

    private static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
        return new Webhook(
                row.getString("id"),
                row.getString("url"),
                List.of(row.getString("events").strip().split(" +")),
                row.getString("secret"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static Undelivered undelivered(ResultSet row, StatementContext context) throws SQLException {
        long dead = row.getLong("dead_at");
        Instant deadAt = row.wasNull() ? null : Instant.ofEpochMilli(dead);
        return new Undelivered(
                row.getString("id"),
                row.getString("kind"),
                row.getString("conversation"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                deadAt,
                row.getString("answer"));
    }
}
