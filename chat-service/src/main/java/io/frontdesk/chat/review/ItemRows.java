package io.frontdesk.chat.review;

import io.frontdesk.chat.review.Item.Standing;
import io.frontdesk.chat.review.Item.State;
import io.frontdesk.chat.review.order.Prospect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items as rows; every statement runs in the transaction of its caller. */
final class ItemRows {
    private static final String COLUMNS =
            "id, lang, text, predicted, confidence, state, label, draft, revision, size, gain, first_at, last_at";

    private static final String INSERT = """
            INSERT INTO review_item (id, lang, text, predicted, confidence, state, label, draft, revision, uncertainty, size,
                cost, own, foreign_to, density, gain, first_at, last_at, changed_at, encoder, vector)
            VALUES (:id, :lang, :text, :predicted, :confidence, 'open', '', '', 0, 0, 0, 0, :own, :foreign, :density, 0, :at,
                :at, :now, :encoder, :vector)""";

    private static final String DECIDE = """
            UPDATE review_item SET state = :state, label = :label, draft = :draft, revision = revision + 1, changed_at = :now
            WHERE id = :id AND revision = :revision""";

    /** Of somebody's list: what is to do, but what waits for another person than them. */
    private static final String TO_DO = """
            (state = 'open' OR (state IN ('second', 'conflict')
                AND NOT EXISTS (SELECT 1 FROM review_vote v WHERE v.item = review_item.id AND v.who = :who)))""";

    private ItemRows() {}

    /** Where a new item lies among the others. */
    record Lying(double own, double foreign, double density) {}

    static void insert(
            Handle handle, String id, Candidate first, Lying lying, String encoder, float[] vector, Instant now) {
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("lang", first.lang())
                .bind("text", first.text())
                .bind("predicted", first.predicted())
                .bind("confidence", first.confidence())
                .bind("own", lying.own())
                .bind("foreign", lying.foreign())
                .bind("density", lying.density())
                .bind("at", first.at().toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("encoder", encoder)
                .bind("vector", Vectors32.bytes(vector))
                .execute();
    }

    static Optional<Item> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM review_item WHERE id = :id")
                .bind("id", id)
                .map(ItemRows::read)
                .findOne();
    }

    /** Writes {@code standing} over the revision that {@code item} is; false where that is no longer the latest. */
    static boolean decide(Handle handle, Item item, Standing standing, Instant now) {
        return handle.createUpdate(DECIDE)
                        .bind("state", standing.state().code())
                        .bind("label", standing.label())
                        .bind("draft", standing.draft())
                        .bind("now", now.toEpochMilli())
                        .bind("id", item.id())
                        .bind("revision", item.revision())
                        .execute()
                == 1;
    }

    /** What {@code who} has to do, the most gain first. */
    static List<Item> toDo(Handle handle, String who, @Nullable String lang, int limit) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM review_item WHERE " + TO_DO
                        + " AND text <> '' AND (CAST(:lang AS TEXT) IS NULL OR lang = :lang) "
                        + "ORDER BY CASE state WHEN 'conflict' THEN 0 ELSE 1 END, gain DESC, id LIMIT :limit")
                .bind("who", who)
                .bind("lang", lang)
                .bind("limit", limit)
                .map(ItemRows::read)
                .list();
    }

    /** Those in {@code state}, the latest decided first. */
    static List<Item> in(Handle handle, State state, @Nullable String lang, long offset, int limit) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM review_item WHERE state = :state "
                        + "AND (CAST(:lang AS TEXT) IS NULL OR lang = :lang) "
                        + "ORDER BY changed_at DESC, id LIMIT :limit OFFSET :offset")
                .bind("state", state.code())
                .bind("lang", lang)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ItemRows::read)
                .list();
    }

    static Map<State, Long> counts(Handle handle) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        handle.createQuery("SELECT state, COUNT(*) AS items FROM review_item GROUP BY state")
                .map((row, context) -> counts.put(state(row), row.getLong("items")))
                .list();
        return counts;
    }

    static long toDoCount(Handle handle, String who, @Nullable String lang) {
        return handle.createQuery("SELECT COUNT(*) FROM review_item WHERE " + TO_DO
                        + " AND text <> '' AND (CAST(:lang AS TEXT) IS NULL OR lang = :lang)")
                .bind("who", who)
                .bind("lang", lang)
                .mapTo(Long.class)
                .one();
    }

    /** Keeps what {@code prospect} is worth now. */
    static void weigh(Handle handle, Prospect prospect, double gain) {
        handle.createUpdate(
                        "UPDATE review_item SET own = :own, foreign_to = :foreign, density = :density, gain = :gain "
                                + "WHERE id = :id")
                .bind("own", prospect.own())
                .bind("density", prospect.weight().density())
                .bind("foreign", prospect.foreign())
                .bind("gain", gain)
                .bind("id", prospect.id())
                .execute();
    }

    private static Item read(ResultSet row, StatementContext context) throws SQLException {
        return new Item(
                row.getString("id"),
                row.getString("lang"),
                row.getString("text"),
                row.getString("predicted"),
                row.getDouble("confidence"),
                new Standing(state(row), row.getString("label"), row.getString("draft")),
                row.getLong("revision"),
                row.getLong("size"),
                row.getDouble("gain"),
                Instant.ofEpochMilli(row.getLong("first_at")),
                Instant.ofEpochMilli(row.getLong("last_at")));
    }

    private static State state(ResultSet row) throws SQLException {
        return State.ofCode(row.getString("state")).orElse(State.OPEN);
    }
}
