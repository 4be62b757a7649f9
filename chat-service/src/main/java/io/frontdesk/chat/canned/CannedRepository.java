package io.frontdesk.chat.canned;

import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.identity.RefusedField;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps canned responses in the database; a shortcut is used once per language and team. Blocks the caller. */
@Singleton
final class CannedRepository {
    static final int MOST = 5_000;

    private static final String PUT = """
            INSERT INTO canned (id, shortcut, shortcut_key, lang, team, body, changed_at)
            VALUES (:id, :shortcut, :key, :lang, :team, :body, :at)
            ON CONFLICT (id) DO UPDATE SET shortcut = excluded.shortcut, shortcut_key = excluded.shortcut_key,
                lang = excluded.lang, team = excluded.team, body = excluded.body, changed_at = excluded.changed_at""";

    private final Jdbi jdbi;
    private final StoreWriter writer;

    CannedRepository(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    List<Canned> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM canned ORDER BY shortcut_key, lang, team, id")
                        .map(CannedRepository::read)
                        .list());
    }

    Optional<Canned> find(String id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** Adds {@code canned}; refused where the shortcut is taken or there are too many. */
    Canned add(Canned canned) {
        return write(handle -> {
            lock(handle);
            if (count(handle) >= MOST) {
                throw RefusedField.conflict("", "There are " + MOST + " canned responses, which is all there may be.");
            }
            return put(handle, canned);
        });
    }

    /** Puts {@code canned} in the place of what has its id; empty where nothing has. */
    Optional<Canned> replace(Canned canned) {
        return write(handle -> {
            lock(handle);
            return find(handle, canned.id()).map(before -> put(handle, canned));
        });
    }

    /** False where nothing has that id. */
    boolean remove(String id) {
        return write(handle -> handle.execute("DELETE FROM canned WHERE id = ?", id) > 0);
    }

    /** Adds {@code first} the first time ever, on whichever node; gives how many were added. */
    int begin(List<Canned> first) {
        return write(handle -> {
            lock(handle);
            if (handle.execute("UPDATE canned_change SET begun = 1 WHERE one = 1 AND begun = 0") == 0) {
                return 0;
            }
            first.forEach(canned -> put(handle, canned));
            return first.size();
        });
    }

    /** Changes of any node wait for each other here, so that what is checked still holds when it is written. */
    private static void lock(Handle handle) {
        handle.execute("UPDATE canned_change SET changes = changes + 1 WHERE one = 1");
    }

    private static Canned put(Handle handle, Canned canned) {
        requireFree(handle, canned);
        handle.createUpdate(PUT)
                .bind("id", canned.id())
                .bind("shortcut", canned.content().shortcut())
                .bind("key", canned.content().key())
                .bind("lang", canned.content().lang())
                .bind("team", stored(canned.team()))
                .bind("body", canned.content().text())
                .bind("at", Instant.now().toEpochMilli())
                .execute();
        return canned;
    }

    private static void requireFree(Handle handle, Canned canned) {
        Optional<String> holder = handle.createQuery(
                        "SELECT id FROM canned WHERE shortcut_key = :key AND lang = :lang AND team = :team")
                .bind("key", canned.content().key())
                .bind("lang", canned.content().lang())
                .bind("team", stored(canned.team()))
                .mapTo(String.class)
                .findOne();
        if (holder.filter(id -> !id.equals(canned.id())).isPresent()) {
            throw RefusedField.conflict(
                    "shortcut",
                    "Another canned response has the shortcut '"
                            + canned.content().shortcut() + "' in this language.");
        }
    }

    private static Optional<Canned> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM canned WHERE id = :id")
                .bind("id", id)
                .map(CannedRepository::read)
                .findOne();
    }

    private static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM canned")
                .mapTo(Long.class)
                .one();
    }

    private static Canned read(ResultSet row, StatementContext context) throws SQLException {
        String team = row.getString("team");
        return new Canned(
                row.getString("id"),
                new CannedText(row.getString("shortcut"), row.getString("lang"), row.getString("body")),
                team.isEmpty() ? null : team);
    }

    private static String stored(@Nullable String team) {
        return team == null ? "" : team;
    }

    private <T> T write(Change<T> change) {
        return Objects.requireNonNull(writer.commit(change::make).block(), "a change has a result");
    }

    private interface Change<T> {
        T make(Handle handle);
    }
}
