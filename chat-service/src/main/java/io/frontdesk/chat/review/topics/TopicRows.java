package io.frontdesk.chat.review.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.review.topics.UnansweredTopic.Week;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Topics as rows; every statement runs in the transaction of its caller. */
final class TopicRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TopicRows() {}

    /** How a topic's content lies in the database. */
    private record Stored(Proposal proposal, List<StoredWeek> weeks) {}

    private record StoredWeek(String monday, int asked) {}

    static void clear(Handle handle) {
        handle.execute("DELETE FROM review_topic_conversation");
        handle.execute("DELETE FROM review_topic");
    }

    static void insert(Handle handle, UnansweredTopic topic, int place, Set<String> conversations, Instant now) {
        handle.createUpdate("INSERT INTO review_topic (id, lang, place, at, draft, body) "
                        + "VALUES (:id, :lang, :place, :at, :draft, :body)")
                .bind("id", topic.id())
                .bind("lang", topic.proposal().lang())
                .bind("place", place)
                .bind("at", now.toEpochMilli())
                .bind("draft", topic.draft())
                .bind("body", text(topic))
                .execute();
        conversations.forEach(conversation -> handle.execute(
                "INSERT INTO review_topic_conversation (topic, conversation) VALUES (?, ?)", topic.id(), conversation));
    }

    static List<UnansweredTopic> all(Handle handle, @Nullable String lang, int limit) {
        return handle.createQuery("SELECT * FROM review_topic WHERE CAST(:lang AS TEXT) IS NULL OR lang = :lang "
                        + "ORDER BY place LIMIT :limit")
                .bind("lang", lang)
                .bind("limit", limit)
                .map(TopicRows::read)
                .list();
    }

    static Optional<UnansweredTopic> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM review_topic WHERE id = :id")
                .bind("id", id)
                .map(TopicRows::read)
                .findOne();
    }

    /** False where a draft was opened from it already, or it is gone. */
    static boolean drafted(Handle handle, String id, String draft) {
        return handle.execute("UPDATE review_topic SET draft = ? WHERE id = ? AND draft = ''", draft, id) == 1;
    }

    private static UnansweredTopic read(ResultSet row, StatementContext context) throws SQLException {
        try {
            Stored stored = JSON.readValue(row.getString("body"), Stored.class);
            return new UnansweredTopic(
                    row.getString("id"),
                    stored.proposal(),
                    stored.weeks().stream()
                            .map(week -> new Week(LocalDate.parse(week.monday()), week.asked()))
                            .toList(),
                    row.getString("draft"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the database holds no topic", broken);
        }
    }

    private static String text(UnansweredTopic topic) {
        List<StoredWeek> weeks = topic.weeks().stream()
                .map(week -> new StoredWeek(week.monday().toString(), week.asked()))
                .toList();
        try {
            return JSON.writeValueAsString(new Stored(topic.proposal(), weeks));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
