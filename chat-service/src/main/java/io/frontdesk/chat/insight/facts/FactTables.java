package io.frontdesk.chat.insight.facts;

import io.frontdesk.chat.insight.facts.CaseReader.Figures;
import io.frontdesk.chat.insight.facts.CaseSource.Line;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of figures in SQL, each change within a transaction that the caller commits. */
final class FactTables {
    private static final String STALE = """
            SELECT c.id FROM conversation c LEFT JOIN insight_case f ON f.conversation = c.id
            WHERE c.changed_at >= :since AND c.seq > 0 AND (f.conversation IS NULL OR f.version <> c.version)
            ORDER BY c.changed_at LIMIT :most""";
    private static final String COUNT_STALE = """
            SELECT COUNT(*) FROM conversation c LEFT JOIN insight_case f ON f.conversation = c.id
            WHERE c.changed_at >= :since AND c.seq > 0 AND (f.conversation IS NULL OR f.version <> c.version)""";
    private static final String GONE = """
            SELECT f.conversation FROM insight_case f LEFT JOIN conversation c ON c.id = f.conversation
            WHERE c.id IS NULL LIMIT 500""";
    private static final String HEADS = """
            SELECT id, version, lang, page, agent, reason, customer, csat_score FROM conversation WHERE id IN (<ids>)""";
    private static final String LINES = """
            SELECT conversation, seq, speaker, kind, at, reply_to, decision, intent, confidence, lang,
                CASE WHEN kind IN ('reply', 'notice') THEN detail END AS detail, trace
            FROM turn WHERE conversation IN (<ids>) ORDER BY conversation, seq""";
    private static final String CASE = """
            INSERT INTO insight_case (conversation, version, at, lang, intent, page, agent, reason, state, resolved_at, person_at,
                reopened_at, returned_at, first_reply_ms, wait_ms, resolution_ms, csat, complaints, odd_clock)
            VALUES (:conversation, :version, :at, :lang, :intent, :page, :agent, :reason, :state, :resolvedAt, :personAt,
                :reopenedAt, -1, :firstReplyMs, :waitMs, :resolutionMs, :csat, :complaints, :oddClock)""";
    private static final String SILENT = """
            INSERT INTO insight_case (conversation, version, at, lang, intent, page, agent, reason, state, resolved_at, person_at,
                reopened_at, returned_at, first_reply_ms, wait_ms, resolution_ms, csat, complaints, odd_clock)
            VALUES (:conversation, :version, -1, '', '', '', '', '', 'unanswered', -1, -1, -1, -1, -1, -1, -1, 0, 0, 0)""";
    private static final long QUARTER_HOUR = 900_000;
    private static final String QUESTION = """
            INSERT INTO insight_question (conversation, seq, at, lang, intent, entry, decision, confidence, place,
                complaint)
            VALUES (:conversation, :seq, :at, :lang, :intent, :entry, :decision, :confidence, :place, :complaint)""";
    private static final String RETURNED = """
            UPDATE insight_case SET returned_at = COALESCE((SELECT MIN(o.person_at) FROM insight_case o
                JOIN conversation oc ON oc.id = o.conversation
                WHERE oc.customer = :customer AND o.conversation <> insight_case.conversation
                    AND o.person_at > insight_case.resolved_at), -1)
            WHERE conversation IN (SELECT id FROM conversation WHERE customer = :customer) AND resolved_at >= 0""";
    private static final String DAY = """
            INSERT INTO insight_day (day, lang, intent, place, questions, complaints, answers, confidence)
            SELECT CAST(:day AS TEXT), lang, intent, place, COUNT(*), SUM(complaint),
                SUM(CASE WHEN decision = 'answer' THEN 1 ELSE 0 END), SUM(CASE WHEN place < 0 THEN 0 ELSE confidence END)
            FROM insight_question WHERE at >= :from AND at < :to GROUP BY lang, intent, place""";

    private FactTables() {}

    static List<String> stale(Handle handle, Instant since, int most) {
        return handle.createQuery(STALE)
                .bind("since", since.toEpochMilli())
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    static long countStale(Handle handle, Instant since) {
        return handle.createQuery(COUNT_STALE)
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** Those whose conversation is no more. */
    static List<String> gone(Handle handle) {
        return handle.createQuery(GONE).mapTo(String.class).list();
    }

    static List<CaseSource> sources(Handle handle, List<String> ids) {
        Map<String, List<Line>> lines = new HashMap<>();
        handle.createQuery(LINES)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("conversation"), line(row)))
                .forEach(each -> lines.computeIfAbsent(each.getKey(), fresh -> new ArrayList<>())
                        .add(each.getValue()));
        return handle.createQuery(HEADS)
                .bindList("ids", ids)
                .map((row, context) -> new CaseSource(
                        row.getString("id"),
                        row.getLong("version"),
                        row.getString("lang"),
                        row.getString("page"),
                        row.getString("agent"),
                        row.getString("reason"),
                        row.getString("customer"),
                        row.getInt("csat_score"),
                        lines.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /** Takes what is known of a conversation away; on which days it asked something. */
    static Set<LocalDate> remove(Handle handle, String conversation, ZoneId zone) {
        Set<LocalDate> days = new TreeSet<>();
        handle.createQuery("SELECT at FROM insight_question WHERE conversation = :id")
                .bind("id", conversation)
                .mapTo(Long.class)
                .forEach(at -> days.add(LocalDate.ofInstant(Instant.ofEpochMilli(at), zone)));
        handle.execute("DELETE FROM insight_question WHERE conversation = ?", conversation);
        handle.execute("DELETE FROM insight_case WHERE conversation = ?", conversation);
        return days;
    }

    /** Puts the figures of a conversation down; on which days it asked something. */
    static Set<LocalDate> put(Handle handle, CaseSource source, Figures figures, ZoneId zone) {
        Case one = figures.figures();
        handle.createUpdate(CASE)
                .bind("conversation", one.conversation())
                .bind("version", source.version())
                .bind("at", one.at())
                .bind("lang", one.lang())
                .bind("intent", one.intent())
                .bind("page", one.page())
                .bind("agent", one.agent())
                .bind("reason", one.reason())
                .bind("state", one.state().code())
                .bind("resolvedAt", one.resolvedAt())
                .bind("personAt", one.personAt())
                .bind("reopenedAt", one.reopenedAt())
                .bind("firstReplyMs", one.firstReplyMs())
                .bind("waitMs", one.waitMs())
                .bind("resolutionMs", one.resolutionMs())
                .bind("csat", one.csat())
                .bind("complaints", one.complaints())
                .bind("oddClock", one.oddClock() ? 1 : 0)
                .execute();
        return putQuestions(handle, one.conversation(), figures.questions(), zone);
    }

    private static Set<LocalDate> putQuestions(
            Handle handle, String conversation, List<AskedQuestion> questions, ZoneId zone) {
        Set<LocalDate> days = new TreeSet<>();
        if (questions.isEmpty()) {
            return days;
        }
        PreparedBatch batch = handle.prepareBatch(QUESTION);
        for (AskedQuestion question : questions) {
            batch.bind("conversation", conversation)
                    .bind("seq", question.seq())
                    .bind("at", question.at())
                    .bind("lang", question.lang())
                    .bind("intent", question.intent())
                    .bind("entry", question.entry())
                    .bind("decision", question.decision())
                    .bind("confidence", question.confidence())
                    .bind("place", question.place())
                    .bind("complaint", question.complaint() ? 1 : 0)
                    .add();
            days.add(LocalDate.ofInstant(Instant.ofEpochMilli(question.at()), zone));
        }
        batch.execute();
        return days;
    }

    /** When customers who were helped by the bot needed a person after all, in another conversation. */
    static void returns(Handle handle, String customer) {
        handle.createUpdate(RETURNED).bind("customer", customer).execute();
    }

    /** Notes a conversation in which the visitor said nothing, so that it is not looked at again; nothing counts it. */
    static void silent(Handle handle, CaseSource source) {
        handle.createUpdate(SILENT)
                .bind("conversation", source.conversation())
                .bind("version", source.version())
                .execute();
    }

    /** All days on which anything was asked. */
    static Set<LocalDate> days(Handle handle, ZoneId zone) {
        Set<LocalDate> days = new TreeSet<>();
        handle.createQuery("SELECT DISTINCT at / 900000 AS quarter FROM insight_question")
                .mapTo(Long.class)
                .forEach(quarter -> days.add(LocalDate.ofInstant(Instant.ofEpochMilli(quarter * QUARTER_HOUR), zone)));
        return days;
    }

    static void sumUp(Handle handle, LocalDate day, ZoneId zone) {
        handle.execute("DELETE FROM insight_day WHERE day = ?", day.toString());
        handle.createUpdate(DAY)
                .bind("day", day.toString())
                .bind("from", day.atStartOfDay(zone).toInstant().toEpochMilli())
                .bind("to", day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli())
                .execute();
    }

    private static Line line(ResultSet row) throws SQLException {
        long replyTo = row.getLong("reply_to");
        if (row.wasNull()) {
            replyTo = -1;
        }
        double confidence = row.getDouble("confidence");
        if (row.wasNull()) {
            confidence = -1;
        }
        return new Line(
                row.getLong("seq"),
                row.getString("speaker"),
                row.getString("kind"),
                row.getLong("at"),
                replyTo,
                row.getString("decision"),
                row.getString("intent"),
                confidence,
                row.getString("lang"),
                row.getString("detail"),
                row.getString("trace"));
    }
}
