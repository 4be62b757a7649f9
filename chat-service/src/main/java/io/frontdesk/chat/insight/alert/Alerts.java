package io.frontdesk.chat.insight.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Outgoing;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.insight.alert.Alert.Kind;
import io.frontdesk.chat.insight.alert.Alert.Measure;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.surge.SurgeLedger;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Alerts in the database. Telling of one is put down in the very transaction that raises it. Blocks its callers. */
@Singleton
public final class Alerts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OPEN = 500;

    private final Facts facts;
    private final StoreWriter writer;

    public Alerts(Facts facts, StoreWriter writer) {
        this.facts = facts;
        this.writer = writer;
    }

    /** A page of alerts and how many there are, of them not acknowledged. */
    public record Page(long total, long unseen, List<Alert> alerts) {}

    /**
     * Takes down that something is unusual at {@code now}: of what was unusual shortly before it is the going on, else it is
     * new and told of. Empty where it is not new.
     */
    public Optional<Alert> raise(Kind kind, String topic, Instant since, Measure measure, Instant now) {
        return Optional.ofNullable(writer.commit(handle -> {
                            Facts.lock(handle);
                            Optional<Alert> before = last(handle, kind, topic);
                            if (before.isPresent()
                                    && !SurgeLedger.isNew(before.get().lastAt(), now)) {
                                goOn(handle, before.get(), measure, now);
                                return Optional.<Alert>empty();
                            }
                            Alert alert = new Alert(
                                    ConversationId.fresh().toString(),
                                    kind,
                                    topic,
                                    since,
                                    now,
                                    now,
                                    null,
                                    null,
                                    "",
                                    measure);
                            insert(handle, alert);
                            Outgoing.alert(handle, alert.id(), now);
                            return Optional.of(alert);
                        })
                        .block())
                .flatMap(alert -> alert);
    }

    /** Nothing is unusual about it any more. */
    public void end(Alert alert, Instant now) {
        writer.commit(handle -> handle.execute(
                        "UPDATE insight_alert SET ended_at = ? WHERE id = ? AND ended_at < 0",
                        now.toEpochMilli(),
                        alert.id()))
                .block();
    }

    /** Notes who has seen it; the first counts. False where there is no such alert. */
    boolean acknowledge(String id, String by, Instant now) {
        Integer changed = writer.commit(handle -> handle.execute(
                        "UPDATE insight_alert SET seen_at = CASE WHEN seen_at < 0 THEN ? ELSE seen_at END, "
                                + "seen_by = CASE WHEN seen_at < 0 THEN ? ELSE seen_by END WHERE id = ?",
                        now.toEpochMilli(),
                        by,
                        id))
                .block();
        return changed != null && changed > 0;
    }

    public Optional<Alert> find(String id) {
        return facts.read(handle -> handle.createQuery("SELECT * FROM insight_alert WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    List<Alert> open(Kind kind) {
        return facts.read(handle -> handle.createQuery(
                        "SELECT * FROM insight_alert WHERE kind = :kind AND ended_at < 0 ORDER BY raised_at LIMIT :most")
                .bind("kind", kind.code())
                .bind("most", MOST_OPEN)
                .map((row, context) -> read(row))
                .list());
    }

    /** The latest first. */
    public Page page(long offset, int limit) {
        return facts.read(handle -> new Page(
                count(handle, ""),
                count(handle, " WHERE seen_at < 0"),
                handle.createQuery(
                                "SELECT * FROM insight_alert ORDER BY raised_at DESC, id DESC LIMIT :limit OFFSET :offset")
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((row, context) -> read(row))
                        .list()));
    }

    private static long count(Handle handle, String where) {
        return handle.createQuery("SELECT COUNT(*) FROM insight_alert" + where)
                .mapTo(Long.class)
                .one();
    }

    private static Optional<Alert> last(Handle handle, Kind kind, String topic) {
        return handle.createQuery("SELECT * FROM insight_alert WHERE kind = :kind AND topic = :topic "
                        + "ORDER BY last_at DESC LIMIT 1")
                .bind("kind", kind.code())
                .bind("topic", topic)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Of a measure that grew the greater is kept. */
    private static void goOn(Handle handle, Alert before, Measure measure, Instant now) {
        boolean grew = measure.found() > before.measure().found();
        handle.createUpdate("UPDATE insight_alert SET last_at = :now, ended_at = -1, body = :body WHERE id = :id")
                .bind("now", Math.max(now.toEpochMilli(), before.lastAt().toEpochMilli()))
                .bind("body", written(grew ? measure : before.measure()))
                .bind("id", before.id())
                .execute();
    }

    private static void insert(Handle handle, Alert alert) {
        handle.createUpdate("INSERT INTO insight_alert (id, kind, topic, since, raised_at, last_at, ended_at, seen_at, "
                        + "seen_by, body) VALUES (:id, :kind, :topic, :since, :at, :at, -1, -1, '', :body)")
                .bind("id", alert.id())
                .bind("kind", alert.kind().code())
                .bind("topic", alert.topic())
                .bind("since", alert.since().toEpochMilli())
                .bind("at", alert.raisedAt().toEpochMilli())
                .bind("body", written(alert.measure()))
                .execute();
    }

    private static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                row.getString("id"),
                Kind.ofCode(row.getString("kind")),
                row.getString("topic"),
                Instant.ofEpochMilli(row.getLong("since")),
                Instant.ofEpochMilli(row.getLong("raised_at")),
                Instant.ofEpochMilli(row.getLong("last_at")),
                time(row.getLong("ended_at")),
                time(row.getLong("seen_at")),
                row.getString("seen_by"),
                measure(row.getString("body")));
    }

    private static @Nullable Instant time(long millis) {
        return millis < 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static String written(Measure measure) {
        return JSON.createObjectNode()
                .put("found", measure.found())
                .put("usual", measure.usual())
                .put("minutes", measure.minutes())
                .toString();
    }

    private static Measure measure(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new Measure(
                    node.path("found").asDouble(),
                    node.path("usual").asDouble(),
                    node.path("minutes").asLong());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored alert is damaged", damaged);
        }
    }
}
