package io.frontdesk.chat.proactive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.proactive.ProactiveRule.Hours;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps the rules and their counts in the database. Blocks the caller. */
@Singleton
final class ProactiveRules {
    static final int MOST = 100;

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PUT = """
            INSERT INTO proactive_rule (id, name, page, seconds, visits, hours, pause_days, messages, is_on, changed_at, changed_by)
            VALUES (:id, :name, :page, :seconds, :visits, :hours, :pause, :messages, :on, :at, :by)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, page = excluded.page, seconds = excluded.seconds,
                visits = excluded.visits, hours = excluded.hours, pause_days = excluded.pause_days,
                messages = excluded.messages, is_on = excluded.is_on, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by""";
    private static final String COUNT = """
            INSERT INTO proactive_count (rule, day, shown, opened, dismissed)
            SELECT id, :day, :shown, :opened, :dismissed FROM proactive_rule WHERE id = :rule
            ON CONFLICT (rule, day) DO UPDATE SET shown = proactive_count.shown + excluded.shown,
                opened = proactive_count.opened + excluded.opened, dismissed = proactive_count.dismissed + excluded.dismissed""";
    private static final String COUNTS = """
            SELECT rule, SUM(shown) AS shown, SUM(opened) AS opened, SUM(dismissed) AS dismissed FROM proactive_count
            WHERE day >= :day GROUP BY rule""";

    private final Jdbi jdbi;
    private final StoreWriter writer;
    private final InstantSource clock;

    ProactiveRules(Jdbi jdbi, StoreWriter writer, InstantSource clock) {
        this.jdbi = jdbi;
        this.writer = writer;
        this.clock = clock;
    }

    /** What visitors did with a message. */
    enum Event {
        SHOWN,
        OPENED,
        DISMISSED
    }

    /** How often they did. */
    record Counts(long shown, long opened, long dismissed) {
        static final Counts NONE = new Counts(0, 0, 0);
    }

    /** All, those that wait shortest first. */
    List<ProactiveRule> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM proactive_rule ORDER BY seconds, name, id")
                .map(ProactiveRules::read)
                .list());
    }

    /** Adds {@code rule}; refused where there are too many. */
    ProactiveRule add(ProactiveRule rule, String by) {
        return write(handle -> {
            if (count(handle) >= MOST) {
                throw RefusedField.conflict("", "There are " + MOST + " messages, which is all there may be.");
            }
            return put(handle, rule, by);
        });
    }

    /** Puts {@code rule} in the place of the one with its id; empty where there is none. */
    Optional<ProactiveRule> replace(ProactiveRule rule, String by) {
        return write(handle -> handle.createQuery("SELECT id FROM proactive_rule WHERE id = :id")
                .bind("id", rule.id())
                .mapTo(String.class)
                .findOne()
                .map(known -> put(handle, rule, by)));
    }

    /** With its counts; false where there is none of that id. */
    boolean remove(String id) {
        return write(handle -> {
            handle.execute("DELETE FROM proactive_count WHERE rule = ?", id);
            return handle.execute("DELETE FROM proactive_rule WHERE id = ?", id) > 0;
        });
    }

    /** Counts what a visitor did; of a rule that is gone nothing. */
    void count(String rule, Event event) {
        write(handle -> handle.createUpdate(COUNT)
                .bind("rule", rule)
                .bind("day", today())
                .bind("shown", event == Event.SHOWN ? 1L : 0L)
                .bind("opened", event == Event.OPENED ? 1L : 0L)
                .bind("dismissed", event == Event.DISMISSED ? 1L : 0L)
                .execute());
    }

    /** By rule, over the last {@code days}. */
    Map<String, Counts> counts(int days) {
        return jdbi.withHandle(handle -> {
            Map<String, Counts> counts = new HashMap<>();
            handle.createQuery(COUNTS)
                    .bind("day", today() - days + 1)
                    .map((row, context) -> counts.put(
                            row.getString("rule"),
                            new Counts(row.getLong("shown"), row.getLong("opened"), row.getLong("dismissed"))))
                    .list();
            return counts;
        });
    }

    private long today() {
        return Duration.ofMillis(clock.instant().toEpochMilli()).toDays();
    }

    private ProactiveRule put(Handle handle, ProactiveRule rule, String by) {
        handle.createUpdate(PUT)
                .bind("id", rule.id())
                .bind("name", rule.name())
                .bind("page", rule.page())
                .bind("seconds", rule.seconds())
                .bind("visits", rule.visits())
                .bind("hours", rule.hours().name().toLowerCase(Locale.ROOT))
                .bind("pause", rule.pauseDays())
                .bind("messages", written(rule.messages()))
                .bind("on", rule.on() ? 1 : 0)
                .bind("at", clock.instant().toEpochMilli())
                .bind("by", by)
                .execute();
        return rule;
    }

    private static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM proactive_rule")
                .mapTo(Long.class)
                .one();
    }

    private static ProactiveRule read(ResultSet row, StatementContext context) throws SQLException {
        return new ProactiveRule(
                row.getString("id"),
                row.getString("name"),
                row.getString("page"),
                row.getInt("seconds"),
                row.getInt("visits"),
                Hours.valueOf(row.getString("hours").toUpperCase(Locale.ROOT)),
                row.getInt("pause_days"),
                messages(row.getString("messages")),
                row.getInt("is_on") == 1);
    }

    private static String written(Map<String, String> messages) {
        try {
            return JSON.writeValueAsString(messages);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts have no JSON form", impossible);
        }
    }

    private static Map<String, String> messages(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored message is damaged", damaged);
        }
    }

    private <T> T write(Change<T> change) {
        return Objects.requireNonNull(writer.commit(change::make).block(), "a change has a result");
    }

    private interface Change<T> {
        T make(Handle handle);
    }
}
