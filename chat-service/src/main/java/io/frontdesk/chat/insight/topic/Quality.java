package io.frontdesk.chat.insight.topic;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.metric.Share;
import io.frontdesk.chat.insight.statistics.Calibration;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How sure the model is, and whether it may be: judged by the turns that people labelled. */
@Singleton
final class Quality {
    private static final int MOST_LABELS = 50_000;
    private static final double UNSURE = 0.5;
    private static final String NO_LABELS = "no_labels";
    private static final String LABELLED = """
            SELECT at, intent, confidence, corrected_label FROM turn
            WHERE corrected_label IS NOT NULL AND at >= :from AND at < :to AND kind = 'reply' AND intent IS NOT NULL
                AND confidence IS NOT NULL AND (CAST(:lang AS TEXT) IS NULL OR lang = :lang)
            ORDER BY at DESC LIMIT :most""";

    private final Facts facts;
    private final DayTable days;

    Quality(Facts facts, DayTable days) {
        this.facts = facts;
        this.days = days;
    }

    /** A class of confidence: what was said and what was so, of {@code n} labelled turns. */
    @Serdeable
    record Bin(double from, double to, double confidence, Share right) {}

    /** Whether the model is as often right as it says. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Reliability(
            Share right,
            @Nullable Double ece,
            List<Bin> bins,
            @Nullable String missing) {
        static Reliability of(Calibration calibration) {
            long n = calibration.count();
            return new Reliability(
                    Share.of(calibration.hits(), n, NO_LABELS),
                    n == 0 ? null : (Double) calibration.error(),
                    calibration.bins().stream()
                            .map(bin -> new Bin(
                                    bin.from(), bin.to(), bin.confidence(), Share.of(bin.right(), bin.n(), NO_LABELS)))
                            .toList(),
                    n == 0 ? NO_LABELS : null);
        }
    }

    /** One week. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Week(LocalDate start, long questions, @Nullable Double confidence, Share unsure, Reliability reliability) {}

    /** The whole period and its weeks. */
    @Serdeable
    record View(Reliability reliability, List<Week> weeks) {}

    View of(LocalDate from, LocalDate to, @Nullable String lang, ZoneId zone) {
        Calibration all = new Calibration();
        Map<LocalDate, Calibration> judged = new TreeMap<>();
        Map<LocalDate, Count> counted = new TreeMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            counted.computeIfAbsent(monday(day), fresh -> new Count());
        }
        for (DayRow row : days.rows(from, to)) {
            if (row.place() >= 0 && (lang == null || row.lang().equals(lang))) {
                counted.computeIfAbsent(monday(row.day()), fresh -> new Count()).add(row);
            }
        }
        each(from, to, lang, zone, (at, said, right) -> {
            all.add(said, right);
            judged.computeIfAbsent(monday(LocalDate.ofInstant(at, zone)), fresh -> new Calibration())
                    .add(said, right);
        });
        List<Week> weeks = counted.entrySet().stream()
                .map(week -> week.getValue().week(week.getKey(), judged.getOrDefault(week.getKey(), new Calibration())))
                .toList();
        return new View(Reliability.of(all), weeks);
    }

    private interface Judged {
        void take(Instant at, double said, boolean right);
    }

    private void each(LocalDate from, LocalDate to, @Nullable String lang, ZoneId zone, Judged taker) {
        facts.read(handle -> {
            handle.createQuery(LABELLED)
                    .bind("from", from.atStartOfDay(zone).toInstant().toEpochMilli())
                    .bind("to", to.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli())
                    .bind("lang", lang)
                    .bind("most", MOST_LABELS)
                    .map((row, context) -> {
                        taker.take(
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getDouble("confidence"),
                                row.getString("intent").equals(row.getString("corrected_label")));
                        return true;
                    })
                    .list();
            return true;
        });
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static final class Count {
        private long questions;
        private long unsure;
        private double confidence;

        void add(DayRow row) {
            questions += row.questions();
            confidence += row.confidence();
            unsure += row.place() < UNSURE * DayRow.CLASSES ? row.questions() : 0;
        }

        Week week(LocalDate start, Calibration judged) {
            return new Week(
                    start,
                    questions,
                    questions == 0 ? null : (Double) (confidence / questions),
                    Share.of(unsure, questions, "no_questions"),
                    Reliability.of(judged));
        }
    }
}
