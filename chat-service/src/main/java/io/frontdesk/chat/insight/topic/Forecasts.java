package io.frontdesk.chat.insight.topic;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.insight.statistics.WeekdayForecast;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many questions there will be on each topic, learned from the eight weeks before today. */
@Singleton
final class Forecasts {
    private static final int LEARNED_DAYS = 56;
    private static final int AHEAD = 14;
    private static final int WEEK = 7;
    private static final int MOST_TOPICS = 30;
    private static final String TOO_LITTLE = "too_little_history";

    private final DayTable days;

    Forecasts(DayTable days) {
        this.days = days;
    }

    /** What a day had. */
    @Serdeable
    record Past(LocalDate day, long questions) {}

    /** What a day will have: eight of ten such days keep within {@code low} and {@code high}. */
    @Serdeable
    record Future(LocalDate day, double mean, long low, long high) {}

    /** The next seven days of a topic, after the last seven. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Week(
            String intent,
            long last,
            @Nullable Double mean,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String missing) {}

    /** One topic day by day or, where {@code intent} is absent, all together; and each topic's week. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record View(
            @Nullable String intent,
            List<Past> past,
            List<Future> future,
            @Nullable String missing,
            List<Week> topics) {}

    View of(@Nullable String intent, LocalDate today) {
        LocalDate first = today.minusDays(LEARNED_DAYS);
        double[] all = new double[LEARNED_DAYS];
        Map<String, double[]> byTopic = new HashMap<>();
        for (DayRow row : days.rows(first, today.minusDays(1))) {
            int place = (int) (row.day().toEpochDay() - first.toEpochDay());
            all[place] += row.questions();
            byTopic.computeIfAbsent(row.intent(), fresh -> new double[LEARNED_DAYS])[place] += row.questions();
        }
        double[] wanted = intent == null ? all : byTopic.getOrDefault(intent, new double[LEARNED_DAYS]);
        Optional<WeekdayForecast> forecast = forecast(wanted, all, first);
        return new View(
                intent,
                IntStream.range(0, LEARNED_DAYS)
                        .filter(day -> all[day] > 0)
                        .mapToObj(day -> new Past(first.plusDays(day), Math.round(wanted[day])))
                        .toList(),
                forecast.map(learned -> future(learned, today)).orElse(List.of()),
                forecast.isPresent() ? null : TOO_LITTLE,
                byTopic.entrySet().stream()
                        .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> topic) ->
                                        -Arrays.stream(topic.getValue()).sum())
                                .thenComparing(Map.Entry::getKey))
                        .limit(MOST_TOPICS)
                        .map(topic -> week(topic.getKey(), topic.getValue(), all, first))
                        .toList());
    }

    /** A day on which nobody asked anything at all was not counted, and teaches nothing. */
    private static Optional<WeekdayForecast> forecast(double[] counts, double[] all, LocalDate first) {
        int begin = 0;
        while (begin < all.length && all[begin] == 0) {
            begin++;
        }
        double[] known = new double[all.length - begin];
        for (int day = begin; day < all.length; day++) {
            known[day - begin] = all[day] == 0 ? -1 : counts[day];
        }
        return WeekdayForecast.from(known, first.plusDays(begin).getDayOfWeek().getValue());
    }

    private static List<Future> future(WeekdayForecast learned, LocalDate today) {
        return learned.next(AHEAD).stream()
                .map(day -> new Future(today.plusDays(day.ahead() - 1L), day.mean(), day.low(), day.high()))
                .toList();
    }

    private static Week week(String intent, double[] counts, double[] all, LocalDate first) {
        long last = Math.round(
                Arrays.stream(counts, counts.length - WEEK, counts.length).sum());
        return forecast(counts, all, first)
                .map(learned -> learned.total(WEEK))
                .map(next -> new Week(intent, last, next.mean(), (long) next.low(), (long) next.high(), null))
                .orElseGet(() -> new Week(intent, last, null, null, null, TOO_LITTLE));
    }
}
