package io.frontdesk.chat.identity.login;

import io.frontdesk.chat.identity.IdentityStore;
import io.frontdesk.chat.identity.Secret;
import io.frontdesk.chat.identity.staff.StaffId;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Sign-ins and their refresh tokens. A refresh token works once and gives its successor; one that comes again was stolen,
 * by whoever came first or second, and so ends the whole sign-in. Only hashes are stored.
 */
@Singleton
public final class Sessions {
    /** How long a sign-in that is not used stays. */
    static final Duration IDLE = Duration.ofDays(7);

    private static final Duration LONGEST = Duration.ofDays(30);

    private final IdentityStore store;

    /** A sign-in and the only copy of its current refresh token. */
    public record Opened(String session, String refreshToken) {}

    /** What came of a refresh token. */
    sealed interface Rotation {
        record Renewed(StaffId staff, Opened opened) implements Rotation {}

        record Reused(StaffId staff) implements Rotation {}

        record Unknown() implements Rotation {}
    }

    private record Known(String session, StaffId staff, Instant sessionEnds, boolean alive, boolean used) {}

    Sessions(IdentityStore store) {
        this.store = store;
    }

    /** Signs {@code staff} in; what ended long ago is forgotten on the way. */
    Opened open(StaffId staff, String address) {
        String session = UUID.randomUUID().toString();
        Instant now = Instant.now();
        return store.write(handle -> {
            forgetOld(handle, now);
            handle.createUpdate(
                            "INSERT INTO staff_session (id, staff, address, started_at, ends_at) VALUES (:id, :staff, "
                                    + ":address, :now, :ends)")
                    .bind("id", session)
                    .bind("staff", staff.value())
                    .bind("address", address)
                    .bind("now", now.toEpochMilli())
                    .bind("ends", now.plus(LONGEST).toEpochMilli())
                    .execute();
            handle.execute("UPDATE staff SET last_login_at = ? WHERE id = ?", now.toEpochMilli(), staff.value());
            return issue(handle, session, now.plus(LONGEST), now);
        });
    }

    /** Takes {@code refreshToken} and gives the next one. */
    Rotation rotate(String refreshToken) {
        String hash = Secret.hash(refreshToken);
        Rotation rotation = store.write(handle -> rotate(handle, hash, Instant.now()));
        if (rotation instanceof Rotation.Reused) {
            end(refreshToken);
        }
        return rotation;
    }

    /** Ends the sign-in that {@code refreshToken} belongs to; whose it was. */
    Optional<StaffId> end(String refreshToken) {
        String hash = Secret.hash(refreshToken);
        return store.announce(handle -> {
            Optional<Known> known = find(handle, hash, Instant.now());
            known.ifPresent(found -> handle.execute(
                    "UPDATE staff_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
                    Instant.now().toEpochMilli(),
                    found.session()));
            return known.map(Known::staff);
        });
    }

    private static Rotation rotate(Handle handle, String hash, Instant now) {
        Optional<Known> found = find(handle, hash, now);
        if (found.isEmpty()) {
            return new Rotation.Unknown();
        }
        Known known = found.get();
        if (known.used()) {
            return new Rotation.Reused(known.staff());
        }
        if (!known.alive()) {
            return new Rotation.Unknown();
        }
        boolean first = handle.execute(
                        "UPDATE refresh_token SET used_at = ? WHERE hash = ? AND used_at IS NULL",
                        now.toEpochMilli(),
                        hash)
                == 1;
        return first
                ? new Rotation.Renewed(known.staff(), issue(handle, known.session(), known.sessionEnds(), now))
                : new Rotation.Reused(known.staff());
    }

    private static Opened issue(Handle handle, String session, Instant sessionEnds, Instant now) {
        String token = Secret.fresh("fr_");
        Instant expires = sessionEnds.isBefore(now.plus(IDLE)) ? sessionEnds : now.plus(IDLE);
        handle.execute(
                "INSERT INTO refresh_token (hash, session, expires_at) VALUES (?, ?, ?)",
                Secret.hash(token),
                session,
                expires.toEpochMilli());
        return new Opened(session, token);
    }

    private static Optional<Known> find(Handle handle, String hash, Instant now) {
        return handle.createQuery("SELECT t.session, t.used_at, s.staff, s.ends_at, CASE WHEN s.ended_at IS NULL AND "
                        + "s.ends_at > :now AND t.expires_at > :now AND m.active = 1 THEN 1 ELSE 0 END AS alive "
                        + "FROM refresh_token t JOIN staff_session s ON s.id = t.session JOIN staff m ON m.id = s.staff "
                        + "WHERE t.hash = :hash")
                .bind("now", now.toEpochMilli())
                .bind("hash", hash)
                .map(Sessions::known)
                .findOne();
    }

    private static Known known(ResultSet row, StatementContext context) throws SQLException {
        row.getLong("used_at");
        boolean used = !row.wasNull();
        return new Known(
                row.getString("session"),
                new StaffId(row.getString("staff")),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                row.getInt("alive") == 1,
                used);
    }

    private static void forgetOld(Handle handle, Instant now) {
        long old = now.minus(LONGEST).toEpochMilli();
        handle.execute(
                "DELETE FROM refresh_token WHERE session IN (SELECT id FROM staff_session WHERE ends_at < ?)", old);
        handle.execute("DELETE FROM staff_session WHERE ends_at < ?", old);
    }
}
