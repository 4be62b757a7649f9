package io.frontdesk.chat.conversation;

import io.frontdesk.chat.conversation.DeskRepository.Card;
import io.frontdesk.chat.conversation.DeskRepository.Last;
import io.frontdesk.chat.conversation.DeskRepository.Page;
import io.frontdesk.chat.conversation.DeskRepository.Scope;
import io.frontdesk.chat.conversation.DeskRepository.View;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of conversations that agents look at. */
final class CardQueries {
    private static final String SELECT = "SELECT " + columns() + ", t.seq AS last_seq, t.speaker AS last_speaker, "
            + "t.body AS last_body, t.at AS last_turn_at FROM conversation c "
            + "LEFT JOIN turn t ON t.conversation = c.id AND t.seq = c.seq WHERE c.seq > 0 AND ";

    /** A queue is listed as it will be served, everything else by its last turn; the id makes the order whole. */
    private static final String BY_TURN = "(-c.last_at)";

    private static final String BY_QUEUE = "((3 - c.priority) * 10000000000000 + COALESCE(c.queued_at, 0))";

    private CardQueries() {}

    static Page page(Handle handle, View view, Scope scope, @Nullable String cursor, int limit) {
        String order = view == View.UNASSIGNED ? BY_QUEUE : BY_TURN;
        Optional<Cursor> after = Cursor.parse(cursor);
        String from =
                after.isPresent() ? " AND (" + order + " > :place OR (" + order + " = :place AND c.id > :id))" : "";
        Query query = scoped(
                handle.createQuery(
                        SELECT + condition(view, scope.teams()) + from + " ORDER BY " + order + ", c.id LIMIT :limit"),
                view,
                scope);
        after.ifPresent(place -> query.bind("place", place.place()).bind("id", place.id()));
        List<Card> cards = query.bind("limit", limit + 1).map(CardQueries::read).list();
        if (cards.size() <= limit) {
            return new Page(cards, null);
        }
        List<Card> shown = cards.subList(0, limit);
        return new Page(shown, Cursor.of(view, shown.getLast().conversation()).toString());
    }

    static Optional<Card> card(Handle handle, ConversationId id) {
        return handle.createQuery(SELECT + "c.id = :id")
                .bind("id", id.toString())
                .map(CardQueries::read)
                .findOne();
    }

    static List<Card> ofCustomer(Handle handle, String subject, ConversationId except, int limit) {
        return handle.createQuery(
                        SELECT + "c.customer = :customer AND c.id <> :id ORDER BY c.last_at DESC LIMIT :limit")
                .bind("customer", subject)
                .bind("id", except.toString())
                .bind("limit", limit)
                .map(CardQueries::read)
                .list();
    }

    static Map<View, Long> counts(Handle handle, Scope scope) {
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            if (view != View.CLOSED) {
                String sql =
                        "SELECT COUNT(*) FROM conversation c WHERE c.seq > 0 AND " + condition(view, scope.teams());
                counts.put(
                        view,
                        scoped(handle.createQuery(sql), view, scope)
                                .mapTo(Long.class)
                                .one());
            }
        }
        return counts;
    }

    /** From being queued to being joined, over the joins since {@code since}. */
    static Optional<Duration> usualWait(Handle handle, Instant since) {
        Double millis = handle.createQuery("SELECT AVG(j.at - (SELECT MAX(q.at) FROM turn q "
                        + "WHERE q.conversation = j.conversation AND q.seq < j.seq AND q.kind = 'notice' "
                        + "AND q.detail LIKE '%QUEUED%')) FROM turn j "
                        + "WHERE j.at >= :since AND j.kind = 'notice' AND j.detail LIKE '%JOINED%'")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> nullable(row))
                .one();
        return Optional.ofNullable(millis).map(value -> Duration.ofMillis(Math.round(value)));
    }

    private static @Nullable Double nullable(ResultSet row) throws SQLException {
        double value = row.getDouble(1);
        return row.wasNull() ? null : (Double) value;
    }

    private static String condition(View view, Set<String> teams) {
        return switch (view) {
            case MINE -> "c.status = 'open' AND c.owner = 'agent' AND c.agent = :agent";
            case TEAM ->
                teams.isEmpty()
                        ? "c.status = 'open' AND c.owner <> 'bot' AND c.team IS NULL"
                        : "c.status = 'open' AND c.owner <> 'bot' AND c.team IN (<teams>)";
            case UNASSIGNED -> "c.status = 'open' AND c.owner = 'queue'";
            case BOT -> "c.status = 'open' AND c.owner = 'bot'";
            case ALL -> "c.status = 'open'";
            case CLOSED -> "c.status = 'closed'";
        };
    }

    private static Query scoped(Query query, View view, Scope scope) {
        if (view == View.MINE) {
            query.bind("agent", scope.agent());
        }
        if (view == View.TEAM && !scope.teams().isEmpty()) {
            query.bindList("teams", List.copyOf(scope.teams()));
        }
        return query;
    }

    private static Card read(ResultSet row, StatementContext context) throws SQLException {
        long seq = row.getLong("last_seq");
        Last last = row.wasNull()
                ? null
                : new Last(
                        seq,
                        row.getString("last_speaker"),
                        row.getString("last_body"),
                        TurnRow.at(row, "last_turn_at"));
        return new Card(ConversationRow.read(row, context), last);
    }

    private static String columns() {
        return Arrays.stream(ConversationRow.COLUMNS.split(", "))
                .map(column -> "c." + column)
                .collect(Collectors.joining(", "));
    }

    /** Where a page ended. */
    private record Cursor(long place, String id) {
        static Cursor of(View view, Conversation last) {
            long place =
                    view == View.UNASSIGNED ? queuePlace(last) : -last.lastAt().toEpochMilli();
            return new Cursor(place, last.id().toString());
        }

        static Optional<Cursor> parse(@Nullable String text) {
            if (text == null) {
                return Optional.empty();
            }
            int colon = text.indexOf(':');
            try {
                return colon < 0
                        ? Optional.empty()
                        : Optional.of(new Cursor(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1)));
            } catch (NumberFormatException none) {
                return Optional.empty();
            }
        }

        private static long queuePlace(Conversation waiting) {
            Instant since = waiting.standing().queuedAt();
            return (Standing.MOST_URGENT - waiting.standing().priority()) * 10_000_000_000_000L
                    + (since == null ? 0 : since.toEpochMilli());
        }

        @Override
        public String toString() {
            return place + ":" + id;
        }
    }
}
