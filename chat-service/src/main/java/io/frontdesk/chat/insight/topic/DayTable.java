package io.frontdesk.chat.insight.topic;

import io.frontdesk.chat.insight.facts.Facts;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;

/** Reads the sums of days: some hundred rows a day, however many questions. */
@Singleton
final class DayTable {
    private final Facts facts;

    DayTable(Facts facts) {
        this.facts = facts;
    }

    /** All rows from {@code from} to {@code to}, both included. */
    List<DayRow> rows(LocalDate from, LocalDate to) {
        return facts.read(handle -> handle.createQuery(
                        "SELECT * FROM insight_day WHERE day >= :from AND day <= :to ORDER BY day, lang, intent, place")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> new DayRow(
                        LocalDate.parse(row.getString("day")),
                        row.getString("lang"),
                        row.getString("intent"),
                        row.getInt("place"),
                        row.getInt("questions"),
                        row.getInt("complaints"),
                        row.getInt("answers"),
                        row.getDouble("confidence")))
                .list());
    }
}
