package io.frontdesk.chat.insight.topic;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.insight.statistics.DayBootstrap;
import io.frontdesk.chat.insight.statistics.DayBootstrap.Day;
import io.frontdesk.chat.insight.statistics.DayBootstrap.Distance;
import io.frontdesk.chat.insight.statistics.DayBootstrap.Verdict;
import io.frontdesk.chat.insight.statistics.Divergence;
import io.frontdesk.chat.insight.statistics.KolmogorovSmirnov;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Whether the last seven days ask for other things, or leave the model less sure, than the four weeks before: topics by Jensen
 * and Shannon's divergence, confidence by Kolmogorov and Smirnov's distance, both against what quiet weeks differ.
 */
@Singleton
public final class Drift {
    static final int CURRENT_DAYS = 7;
    static final int REFERENCE_DAYS = 28;
    private static final int FEWEST_QUESTIONS = 100;
    private static final int FEWEST_DAYS = 5;
    private static final int SHOWN = 8;
    /** Where a stability index of some 0.05 lies, half of what is usually called a change. */
    private static final double LEAST_OF_TOPICS = 0.01;

    private static final double LEAST_OF_CONFIDENCE = 0.05;

    private final DayTable days;

    Drift(DayTable days) {
        this.days = days;
    }

    /** A topic's share of all questions then and now. */
    @Serdeable
    public record Move(String intent, double before, double now, long questions) {}

    /**
     * One comparison.
     *
     * @param lang empty for all
     * @param stability the population stability index, for those who know it
     * @param missing what lacks, where nothing can be said
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    public record Comparison(
            String kind,
            String lang,
            long questions,
            @JsonProperty("reference_questions") long referenceQuestions,
            @Nullable Double distance,
            @Nullable Double threshold,
            @Nullable Double stability,
            @Nullable Double before,
            @Nullable Double now,
            boolean drift,
            @Nullable String missing) {}

    /** All comparisons, and the topics that moved most. */
    @Serdeable
    public record View(
            LocalDate from,
            LocalDate to,
            @JsonProperty("reference_from") LocalDate referenceFrom,
            @JsonProperty("reference_to") LocalDate referenceTo,
            List<Comparison> comparisons,
            List<Move> moves) {}

    /** Of the seven days before {@code today}, which is not over. */
    public View before(LocalDate today) {
        LocalDate to = today.minusDays(1);
        LocalDate from = today.minusDays(CURRENT_DAYS);
        LocalDate referenceTo = from.minusDays(1);
        LocalDate referenceFrom = from.minusDays(REFERENCE_DAYS);
        List<DayRow> rows = days.rows(referenceFrom, to);
        List<String> intents =
                rows.stream().map(DayRow::intent).distinct().sorted().toList();
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(compare(
                "topics",
                "",
                rows,
                from,
                intents.size(),
                row -> intents.indexOf(row.intent()),
                Divergence::jensenShannon));
        rows.stream()
                .map(DayRow::lang)
                .filter(lang -> !lang.isEmpty())
                .distinct()
                .sorted()
                .forEach(lang -> comparisons.add(compare(
                        "confidence",
                        lang,
                        rows.stream()
                                .filter(row -> row.lang().equals(lang) && row.place() >= 0)
                                .toList(),
                        from,
                        DayRow.CLASSES,
                        DayRow::place,
                        KolmogorovSmirnov::distance)));
        return new View(from, to, referenceFrom, referenceTo, comparisons, moves(rows, from, intents));
    }

    private static Comparison compare(
            String kind,
            String lang,
            List<DayRow> rows,
            LocalDate from,
            int classes,
            ToIntFunction<DayRow> place,
            Distance distance) {
        Map<LocalDate, double[]> byDay = new TreeMap<>();
        for (DayRow row : rows) {
            byDay.computeIfAbsent(row.day(), fresh -> new double[classes])[place.applyAsInt(row)] += row.questions();
        }
        List<Day> current = days(byDay, from, true);
        List<Day> reference = days(byDay, from, false);
        long questions = count(current);
        long before = count(reference);
        String missing = missing(current, reference, questions);
        boolean sure = kind.equals("confidence");
        Double meanBefore = sure ? mean(rows, from, false) : null;
        Double meanNow = sure ? mean(rows, from, true) : null;
        if (missing != null) {
            return new Comparison(kind, lang, questions, before, null, null, null, meanBefore, meanNow, false, missing);
        }
        Verdict verdict = DayBootstrap.judge(
                current, reference, distance, sure ? LEAST_OF_CONFIDENCE : LEAST_OF_TOPICS, from.toEpochDay());
        return new Comparison(
                kind,
                lang,
                questions,
                before,
                verdict.distance(),
                verdict.threshold(),
                Divergence.stabilityIndex(sum(current, classes), sum(reference, classes)),
                meanBefore,
                meanNow,
                verdict.isDrift(),
                null);
    }

    private static @Nullable String missing(List<Day> current, List<Day> reference, long questions) {
        if (questions == 0) {
            return "no_questions";
        }
        if (current.size() < FEWEST_DAYS || questions < FEWEST_QUESTIONS) {
            return "too_few_questions";
        }
        boolean enough = current.stream()
                .allMatch(day -> reference.stream()
                                .filter(other -> other.weekday() == day.weekday())
                                .count()
                        >= DayBootstrap.fewestWeeks());
        return enough ? null : "too_little_history";
    }

    private static List<Day> days(Map<LocalDate, double[]> byDay, LocalDate from, boolean now) {
        return byDay.entrySet().stream()
                .filter(day -> day.getKey().isBefore(from) != now)
                .map(day -> new Day(day.getKey().getDayOfWeek().getValue(), day.getValue()))
                .toList();
    }

    private static double[] sum(List<Day> days, int classes) {
        double[] sum = new double[classes];
        for (Day day : days) {
            double[] counts = day.counts();
            for (int i = 0; i < classes; i++) {
                sum[i] += counts[i];
            }
        }
        return sum;
    }

    private static long count(List<Day> days) {
        return Math.round(days.stream()
                .mapToDouble(day -> Arrays.stream(day.counts()).sum())
                .sum());
    }

    private static @Nullable Double mean(List<DayRow> rows, LocalDate from, boolean now) {
        double sum = 0;
        long count = 0;
        for (DayRow row : rows) {
            if (row.day().isBefore(from) != now) {
                sum += row.confidence();
                count += row.questions();
            }
        }
        return count == 0 ? null : (Double) (sum / count);
    }

    private static List<Move> moves(List<DayRow> rows, LocalDate from, List<String> intents) {
        double now = total(rows, from, true, null);
        double before = total(rows, from, false, null);
        if (now == 0 || before == 0) {
            return List.of();
        }
        return intents.stream()
                .map(intent -> new Move(
                        intent,
                        total(rows, from, false, intent) / before,
                        total(rows, from, true, intent) / now,
                        Math.round(total(rows, from, true, intent))))
                .sorted(Comparator.comparingDouble((Move move) -> -Math.abs(move.now() - move.before())))
                .limit(SHOWN)
                .toList();
    }

    private static double total(List<DayRow> rows, LocalDate from, boolean now, @Nullable String intent) {
        return rows.stream()
                .filter(row -> row.day().isBefore(from) != now)
                .filter(row -> intent == null || row.intent().equals(intent))
                .mapToDouble(DayRow::questions)
                .sum();
    }
}
