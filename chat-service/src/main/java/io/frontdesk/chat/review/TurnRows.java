package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.review.order.Fate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The words of items as rows; every statement runs in the transaction of its caller. */
final class TurnRows {
    private static final String PUT = """
            INSERT INTO review_turn (conversation, seq, reply, item, text, visitor, outcome, predicted, confidence,
                uncertainty, model, corpus, at)
            VALUES (:conversation, :seq, :reply, :item, :text, :visitor, :outcome, :predicted, :confidence, :uncertainty,
                :model, :corpus, :at)
            ON CONFLICT (conversation, seq) DO UPDATE SET outcome = excluded.outcome""";

    /** What an item's words come to: a visitor counts three times at most, the last words tell how they are read. */
    private static final String SUM_UP = """
            UPDATE review_item SET
                size = (SELECT COALESCE(SUM(CASE WHEN n > 3 THEN 3 ELSE n END), 0) FROM
                    (SELECT COUNT(*) AS n FROM review_turn WHERE item = :item GROUP BY visitor) said),
                cost = (SELECT COALESCE(AVG(CASE outcome <costs> ELSE 0 END), 0) FROM review_turn WHERE item = :item),
                uncertainty = COALESCE((SELECT uncertainty FROM review_turn WHERE item = :item
                    ORDER BY at DESC, conversation DESC, seq DESC LIMIT 1), uncertainty),
                predicted = COALESCE((SELECT predicted FROM review_turn WHERE item = :item
                    ORDER BY at DESC, conversation DESC, seq DESC LIMIT 1), predicted),
                confidence = COALESCE((SELECT confidence FROM review_turn WHERE item = :item
                    ORDER BY at DESC, conversation DESC, seq DESC LIMIT 1), confidence),
                last_at = COALESCE((SELECT MAX(at) FROM review_turn WHERE item = :item), last_at)
            WHERE id = :item""";

    private TurnRows() {}

    static void put(Handle handle, String item, Candidate candidate) {
        handle.createUpdate(PUT)
                .bind("conversation", candidate.conversation().toString())
                .bind("seq", candidate.seq())
                .bind("reply", candidate.reply())
                .bind("item", item)
                .bind("text", candidate.text())
                .bind("visitor", candidate.visitor())
                .bind("outcome", candidate.fate().code())
                .bind("predicted", candidate.predicted())
                .bind("confidence", candidate.confidence())
                .bind("uncertainty", candidate.uncertainty())
                .bind("model", candidate.model())
                .bind("corpus", candidate.corpus())
                .bind("at", candidate.at().toEpochMilli())
                .execute();
    }

    static void sumUp(Handle handle, String item) {
        StringBuilder costs = new StringBuilder();
        for (Fate fate : Fate.values()) {
            costs.append("WHEN '")
                    .append(fate.code())
                    .append("' THEN ")
                    .append(fate.cost())
                    .append(' ');
        }
        handle.createUpdate(SUM_UP)
                .define("costs", costs.toString())
                .bind("item", item)
                .execute();
    }

    static Optional<String> itemOf(Handle handle, ConversationId conversation, long seq) {
        return handle.createQuery("SELECT item FROM review_turn WHERE conversation = :conversation AND seq = :seq")
                .bind("conversation", conversation.toString())
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne();
    }

    /** The latest first. */
    static List<Candidate> of(Handle handle, Item item, int limit) {
        return handle.createQuery("SELECT * FROM review_turn WHERE item = :item "
                        + "ORDER BY at DESC, conversation DESC, seq DESC LIMIT :limit")
                .bind("item", item.id())
                .bind("limit", limit)
                .map((row, context) -> read(row, item.lang(), context))
                .list();
    }

    private static Candidate read(ResultSet row, String lang, StatementContext context) throws SQLException {
        return new Candidate(
                ConversationId.parse(row.getString("conversation")).orElseThrow(),
                row.getLong("seq"),
                row.getLong("reply"),
                lang,
                row.getString("text"),
                row.getString("visitor"),
                Fate.ofCode(row.getString("outcome")),
                row.getString("predicted"),
                row.getDouble("confidence"),
                row.getDouble("uncertainty"),
                row.getString("model"),
                row.getString("corpus"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
