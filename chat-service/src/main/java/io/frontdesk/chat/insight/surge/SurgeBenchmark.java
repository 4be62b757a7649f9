package io.frontdesk.chat.insight.surge;

import io.frontdesk.chat.insight.statistics.Quantiles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Lets the watch look at invented streams of complaints: eight weeks to learn what is usual, eight quiet weeks in which every
 * alarm is false, then surges of known size whose delay is taken.
 */
public final class SurgeBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int WEEKS = 8;
    private static final int WEEK_DAYS = 7;
    private static final Duration LASTS = Duration.ofHours(6);

    private final SurgeSettings settings;
    private final int topics;

    public SurgeBenchmark(SurgeSettings settings, int topics) {
        this.settings = settings;
        this.topics = topics;
    }

    /**
     * What came of the surges of one size.
     *
     * @param perHour complaining conversations an hour beyond the usual
     * @param withinHour how many were alarmed within an hour of their beginning
     */
    public record Size(
            double perHour,
            int surges,
            int found,
            int withinHour,
            double delayMinutesMedian,
            double delayMinutesP90,
            double delayMinutesMost) {}

    /** What came of one volume of complaints: the false alarms of each seed's quiet weeks, and the surges by size. */
    public record Figures(
            double complaintsPerDay,
            int topics,
            int seeds,
            int quietWeeks,
            int falseAlarms,
            int mostFalseAlarms,
            List<Size> sizes) {}

    public Figures run(double complaintsPerDay, int seeds, List<Double> sizes) {
        int all = 0;
        int most = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            int alarms = falseAlarms(complaintsPerDay, seed);
            all += alarms;
            most = Math.max(most, alarms);
        }
        List<Size> found = sizes.stream()
                .map(perHour -> size(complaintsPerDay, seeds, perHour))
                .toList();
        return new Figures(complaintsPerDay, topics, seeds, WEEKS, all, most, found);
    }

    private int falseAlarms(double perDay, int seed) {
        SurgeStream stream = new SurgeStream(topics, perDay, ZONE, seed);
        Instant from = stream.start().plus(Duration.ofDays((long) WEEKS * WEEK_DAYS));
        stream.fill(2 * WEEKS);
        SurgeLedger ledger = new SurgeLedger();
        int alarms = 0;
        for (int day = 0; day < WEEKS * WEEK_DAYS; day++) {
            Instant midnight = from.plus(Duration.ofDays(day));
            Baseline baseline = baseline(stream, midnight);
            for (Instant now = midnight;
                    now.isBefore(midnight.plus(Duration.ofDays(1)));
                    now = now.plus(settings.every())) {
                for (Surge surge : look(stream, baseline, now)) {
                    alarms += ledger.raises(surge.topic(), now) ? 1 : 0;
                }
            }
        }
        return alarms;
    }

    private Size size(double perDay, int seeds, double perHour) {
        List<Double> delays = new ArrayList<>();
        int surges = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            for (int place = 0; place < SurgeStream.SURGES; place++) {
                SurgeStream stream = new SurgeStream(topics, perDay, ZONE, seed);
                stream.fill(WEEKS + 1);
                SurgeStream.Outbreak outbreak = stream.outbreak(WEEKS, place, perHour, LASTS);
                surges++;
                delay(stream, outbreak).ifPresent(delays::add);
            }
        }
        double[] minutes = delays.stream().mapToDouble(delay -> delay).toArray();
        return new Size(
                perHour,
                surges,
                minutes.length,
                (int) delays.stream().filter(delay -> delay <= 60).count(),
                minutes.length == 0 ? -1 : Quantiles.median(minutes),
                minutes.length == 0 ? -1 : Quantiles.of(minutes, 0.9),
                minutes.length == 0 ? -1 : Quantiles.of(minutes, 1));
    }

    private OptionalDouble delay(SurgeStream stream, SurgeStream.Outbreak outbreak) {
        Baseline baseline = baseline(stream, outbreak.from());
        for (Instant now = outbreak.from(); !now.isAfter(outbreak.until()); now = now.plus(settings.every())) {
            Optional<Surge> seen = look(stream, baseline, now).stream()
                    .filter(surge -> surge.topic().equals(outbreak.topic()))
                    .findFirst();
            if (seen.isPresent()) {
                return OptionalDouble.of(
                        (double) Duration.between(outbreak.from(), now).toMinutes());
            }
        }
        return OptionalDouble.empty();
    }

    private List<Surge> look(SurgeStream stream, Baseline baseline, Instant now) {
        SurgeWatch watch = new SurgeWatch(settings);
        return watch.surges(baseline, stream.recent(now, watch.reach()), topics, now);
    }

    private static Baseline baseline(SurgeStream stream, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate first = today.minusDays((long) WEEKS * WEEK_DAYS);
        Map<LocalDate, Integer> traffic = new HashMap<>();
        double[] hours = new double[WeekProfile.HOURS];
        stream.questions()
                .forEach((topic, times) -> times.forEach(at -> {
                    LocalDate day = LocalDate.ofInstant(at, ZONE);
                    if (!day.isBefore(first) && day.isBefore(today)) {
                        traffic.merge(day, 1, Integer::sum);
                        hours[WeekProfile.hourOfWeek(at.atZone(ZONE))]++;
                    }
                }));
        Map<String, Map<LocalDate, Integer>> complaints = new HashMap<>();
        stream.complaints().forEach((topic, times) -> {
            Map<LocalDate, Integer> days = complaints.computeIfAbsent(topic, fresh -> new HashMap<>());
            times.forEach(at -> {
                LocalDate day = LocalDate.ofInstant(at, ZONE);
                if (!day.isBefore(first) && day.isBefore(today)) {
                    days.merge(day, 1, Integer::sum);
                }
            });
        });
        return Baseline.of(traffic, complaints, new WeekProfile(hours, ZONE), today);
    }
}
