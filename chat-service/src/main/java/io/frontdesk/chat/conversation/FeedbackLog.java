package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Feedback.Kind;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What visitors and agents showed of how well it went, to be read. Blocks the caller. */
@Singleton
public final class FeedbackLog {
    private static final int FETCHED = 1_000;

    private static final String BETWEEN = """
            SELECT * FROM feedback WHERE at >= :from AND at < :to
                AND (CAST(:kind AS TEXT) IS NULL OR kind = :kind)
                AND (at < :before OR (at = :before AND id < :id))
            ORDER BY at DESC, id DESC LIMIT :limit""";

    private final Store store;

    FeedbackLog(Store store) {
        this.store = store;
    }

    /** Which to read: since {@code from} and before {@code to}, of one kind or of all. */
    public record Wanted(Instant from, Instant to, @Nullable Kind kind) {
        public Wanted {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }

    /** The last one of the page before, where the next begins. */
    public record Place(Instant at, String id) {
        public Place {
            requireNonNull(at, "at");
            requireNonNull(id, "id");
        }

        public static Place after(Feedback last) {
            return new Place(last.at(), last.id());
        }
    }

    /** The newest first, those behind {@code place} or, where it is null, from the newest on. */
    public List<Feedback> page(Wanted wanted, @Nullable Place place, int limit) {
        Place start = place == null ? new Place(wanted.to(), "") : place;
        return store.readNow(handle -> handle.createQuery(BETWEEN)
                .bind("from", wanted.from().toEpochMilli())
                .bind("to", wanted.to().toEpochMilli())
                .bind("kind", wanted.kind() == null ? null : wanted.kind().code())
                .bind("before", start.at().toEpochMilli())
                .bind("id", start.id())
                .bind("limit", limit)
                .map(FeedbackLog::read)
                .list());
    }

    /** All of them in the order of time, one after the other. */
    public void each(Wanted wanted, Consumer<Feedback> taker) {
        store.readNow(handle -> {
            handle.createQuery("SELECT * FROM feedback WHERE at >= :from AND at < :to "
                            + "AND (CAST(:kind AS TEXT) IS NULL OR kind = :kind) ORDER BY at, id")
                    .setFetchSize(FETCHED)
                    .bind("from", wanted.from().toEpochMilli())
                    .bind("to", wanted.to().toEpochMilli())
                    .bind("kind", wanted.kind() == null ? null : wanted.kind().code())
                    .map(FeedbackLog::read)
                    .forEach(taker);
            return true;
        });
    }

    /** All of one conversation in the order of time. */
    public List<Feedback> of(ConversationId id) {
        return store.readNow(handle -> of(handle, id));
    }

    /** The same within a transaction of the caller. */
    public static List<Feedback> of(Handle handle, ConversationId id) {
        return handle.createQuery("SELECT * FROM feedback WHERE conversation = :id ORDER BY at, id")
                .bind("id", id.toString())
                .map(FeedbackLog::read)
                .list();
    }

    private static Feedback read(ResultSet row, StatementContext context) throws SQLException {
        return new Feedback(
                row.getString("id"),
                TurnRow.id(row),
                row.getLong("seq"),
                row.getLong("reply"),
                Kind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("value"),
                row.getString("reason"),
                row.getString("lang"),
                row.getString("intent"),
                row.getString("model"),
                row.getString("corpus"),
                row.getString("author"),
                row.getString("author_name"),
                TurnRow.at(row, "at"));
    }
}
