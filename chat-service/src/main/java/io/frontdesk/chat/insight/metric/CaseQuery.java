package io.frontdesk.chat.insight.metric;

import io.frontdesk.chat.insight.facts.Case;
import io.frontdesk.chat.insight.facts.Facts;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the counted conversations of a slice, one after the other. Blocks the caller. */
@Singleton
public final class CaseQuery {
    private static final int AT_ONCE = 1_000;
    private static final String HAS_ENTRY =
            " AND EXISTS (SELECT 1 FROM insight_question e WHERE e.conversation = f.conversation AND e.entry = :entry)";
    private static final String HAS_TOPIC =
            " AND EXISTS (SELECT 1 FROM insight_question e WHERE e.conversation = f.conversation AND e.intent = :topic)";
    private static final String HAS_TOPIC_UPSET =
            " AND EXISTS (SELECT 1 FROM insight_question e WHERE e.conversation = f.conversation AND e.intent = :topic "
                    + "AND e.complaint = 1)";
    private static final String BY_ENTRY = " JOIN (SELECT DISTINCT conversation, entry FROM insight_question "
            + "WHERE entry <> '') q ON q.conversation = f.conversation";

    private final Facts facts;

    public CaseQuery(Facts facts) {
        this.facts = facts;
    }

    /** Hands over the conversations of {@code slice}, the latest first. */
    public void each(Slice slice, Consumer<Case> taker) {
        facts.read(handle -> {
            query(handle, "SELECT f.*", "", slice)
                    .map((row, context) -> read(row))
                    .forEach(one -> take(slice, one, taker));
            return true;
        });
    }

    /** Hands over the conversations of {@code slice} once for each entry that was given in them. */
    void eachByEntry(Slice slice, BiConsumer<String, Case> taker) {
        facts.read(handle -> {
            query(handle, "SELECT f.*, q.entry AS given", BY_ENTRY, slice)
                    .map((row, context) -> Map.entry(row.getString("given"), read(row)))
                    .forEach(each -> take(slice, each.getValue(), one -> taker.accept(each.getKey(), one)));
            return true;
        });
    }

    private static void take(Slice slice, Case one, Consumer<Case> taker) {
        if (slice.hasHour(one)) {
            taker.accept(one);
        }
    }

    /** Only columns named here reach the statement; what the request says is bound. */
    private static Query query(Handle handle, String select, String join, Slice slice) {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("intent", slice.intent());
        wanted.put("lang", slice.lang());
        wanted.put("page", slice.page());
        wanted.put("agent", slice.agent());
        wanted.put("reason", slice.reason());
        wanted.values().removeIf(value -> value == null);
        String conditions = wanted.keySet().stream()
                        .map(column -> " AND f." + column + " = :" + column)
                        .collect(Collectors.joining())
                + (slice.entry() == null ? "" : HAS_ENTRY)
                + (slice.topic() == null ? "" : slice.upset() ? HAS_TOPIC_UPSET : HAS_TOPIC);
        Query query = handle.createQuery(select + " FROM insight_case f" + join + " WHERE f.at >= :from AND f.at < :to"
                        + conditions + " ORDER BY f.at DESC, f.conversation DESC")
                .setFetchSize(AT_ONCE)
                .bind("from", slice.begin().toEpochMilli())
                .bind("to", slice.end().toEpochMilli());
        wanted.forEach(query::bind);
        if (slice.entry() != null) {
            query.bind("entry", slice.entry());
        }
        if (slice.topic() != null) {
            query.bind("topic", slice.topic());
        }
        return query;
    }

    private static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getString("conversation"),
                row.getLong("at"),
                row.getString("lang"),
                row.getString("intent"),
                row.getString("page"),
                row.getString("agent"),
                row.getString("reason"),
                Case.State.ofCode(row.getString("state")),
                row.getLong("resolved_at"),
                row.getLong("person_at"),
                row.getLong("reopened_at"),
                row.getLong("returned_at"),
                row.getLong("first_reply_ms"),
                row.getLong("wait_ms"),
                row.getLong("resolution_ms"),
                row.getInt("csat"),
                row.getInt("complaints"),
                row.getInt("odd_clock") == 1);
    }
}
