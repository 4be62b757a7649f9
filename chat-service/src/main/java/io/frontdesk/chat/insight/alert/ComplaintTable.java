package io.frontdesk.chat.insight.alert;

import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.surge.Baseline;
import io.frontdesk.chat.insight.surge.Complaints;
import io.frontdesk.chat.insight.surge.WeekProfile;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the watch looks at: the complaints of eight weeks, and those of the last hours. Blocks the caller. */
@Singleton
final class ComplaintTable {
    private static final int LEARNED_DAYS = 56;
    private static final long QUARTER_HOUR = 900_000;
    private static final int MOST_SHOWN = 10_000;
    private static final String TRAFFIC = """
            SELECT at / 900000 AS quarter, COUNT(*) AS asked FROM insight_question WHERE at >= :from AND at < :to
            GROUP BY at / 900000""";
    private static final String COMPLAINED = """
            SELECT intent, MIN(at) AS first FROM insight_question WHERE at >= :from AND at < :to AND complaint = 1
            GROUP BY intent, conversation""";
    private static final String ASKED = """
            SELECT intent, MIN(at) AS first, MIN(CASE WHEN complaint = 1 THEN at END) AS complained FROM insight_question
            WHERE at > :from AND at <= :to GROUP BY intent, conversation""";
    private static final String BEHIND = """
            SELECT conversation FROM insight_question WHERE at >= :from AND at <= :to AND complaint = 1 AND intent = :intent
            GROUP BY conversation ORDER BY MIN(at) DESC LIMIT :most""";

    private final Facts facts;

    ComplaintTable(Facts facts) {
        this.facts = facts;
    }

    /** What is usual, and how many days and topics that was learned from. */
    record Learned(Baseline baseline, int days, int topics) {}

    Learned learn(LocalDate today, ZoneId zone) {
        Instant from = today.minusDays(LEARNED_DAYS).atStartOfDay(zone).toInstant();
        Instant to = today.atStartOfDay(zone).toInstant();
        Map<LocalDate, Integer> traffic = new HashMap<>();
        double[] hours = new double[WeekProfile.HOURS];
        Map<String, Map<LocalDate, Integer>> complaints = new HashMap<>();
        facts.read(handle -> {
            within(handle, TRAFFIC, from, to, row -> {
                Instant quarter = Instant.ofEpochMilli(row.getLong("quarter") * QUARTER_HOUR);
                int asked = row.getInt("asked");
                traffic.merge(LocalDate.ofInstant(quarter, zone), asked, Integer::sum);
                hours[WeekProfile.hourOfWeek(quarter.atZone(zone))] += asked;
            });
            within(
                    handle,
                    COMPLAINED,
                    from,
                    to,
                    row -> complaints
                            .computeIfAbsent(row.getString("intent"), fresh -> new HashMap<>())
                            .merge(
                                    LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong("first")), zone),
                                    1,
                                    Integer::sum));
            return true;
        });
        Baseline baseline = Baseline.of(traffic, complaints, new WeekProfile(hours, zone), today);
        return new Learned(baseline, traffic.size(), complaints.size());
    }

    Complaints recent(Instant now, Duration reach) {
        Map<String, List<Instant>> questions = new HashMap<>();
        Map<String, List<Instant>> complaints = new HashMap<>();
        facts.read(handle -> {
            within(handle, ASKED, now.minus(reach), now, row -> {
                String intent = row.getString("intent");
                add(questions, intent, row.getLong("first"));
                long complained = row.getLong("complained");
                if (!row.wasNull()) {
                    add(complaints, intent, complained);
                }
            });
            return true;
        });
        return new Complaints(questions, complaints);
    }

    /** The conversations that complained on {@code topic} in that time, the latest first. */
    List<String> behind(String topic, Instant from, Instant to) {
        return facts.read(handle -> handle.createQuery(BEHIND)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("intent", topic)
                .bind("most", MOST_SHOWN)
                .mapTo(String.class)
                .list());
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void within(Handle handle, String sql, Instant from, Instant to, Row taker) {
        handle.createQuery(sql)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map((row, context) -> {
                    taker.take(row);
                    return true;
                })
                .list();
    }

    private static void add(Map<String, List<Instant>> times, String intent, long at) {
        times.computeIfAbsent(intent, fresh -> new ArrayList<>()).add(Instant.ofEpochMilli(at));
    }
}
