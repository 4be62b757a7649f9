package io.frontdesk.chat.insight.surge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invented questions and complaints: topics as unequal as Zipf has it, a busy morning and afternoon, slow weekends, a slow trend,
 * and days and hours that are rougher than chance. A tenth of the questions complain.
 */
final class SurgeStream {
    /** How many surges each seed gets, on topics from the busiest to the rarest. */
    static final int SURGES = 4;

    private static final double COMPLAIN = 0.1;
    private static final double DAY_ROUGHNESS = 0.04;
    private static final double HOUR_ROUGHNESS = 0.06;
    private static final double TREND_A_WEEK = 0.02;
    private static final double WEEKEND = 0.55;
    private static final int HOURS_A_DAY = 24;
    private static final int FIRST_HOUR = 10;
    private static final int HOURS_OF_OUTBREAK = 8;

    private final double[] perDay;
    private final ZoneId zone;
    private final Random random;
    private final LocalDate first = LocalDate.of(2027, 1, 4);
    private final Map<String, List<Instant>> questions = new LinkedHashMap<>();
    private final Map<String, List<Instant>> complaints = new LinkedHashMap<>();
    private final Map<String, List<Instant>> sortedQuestions = new LinkedHashMap<>();
    private final Map<String, List<Instant>> sortedComplaints = new LinkedHashMap<>();

    SurgeStream(int topics, double complaintsPerDay, ZoneId zone, long seed) {
        this.zone = zone;
        this.random = new Random(seed);
        this.perDay = new double[topics];
        double all = 0;
        for (int topic = 0; topic < topics; topic++) {
            all += 1.0 / (topic + 1);
        }
        for (int topic = 0; topic < topics; topic++) {
            perDay[topic] = complaintsPerDay / COMPLAIN / ((topic + 1) * all);
            questions.put(name(topic), new ArrayList<>());
            complaints.put(name(topic), new ArrayList<>());
        }
    }

    /** A surge that was put into the stream. */
    record Outbreak(String topic, Instant from, Instant until) {}

    Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }

    Map<String, List<Instant>> questions() {
        return questions;
    }

    Map<String, List<Instant>> complaints() {
        return complaints;
    }

    /** Invents that many weeks. */
    void fill(int weeks) {
        for (int day = 0; day < weeks * 7; day++) {
            LocalDate date = first.plusDays(day);
            double dayFactor = gamma(DAY_ROUGHNESS) * (1 + TREND_A_WEEK * day / 7.0);
            for (int hour = 0; hour < HOURS_A_DAY; hour++) {
                for (int topic = 0; topic < perDay.length; topic++) {
                    hour(topic, date, hour, dayFactor);
                }
            }
        }
    }

    private void hour(int topic, LocalDate date, int hour, double dayFactor) {
        double mean = perDay[topic] * share(date, hour) * dayFactor * gamma(HOUR_ROUGHNESS);
        Instant begin = date.atStartOfDay(zone).plusHours(hour).toInstant();
        for (int i = poisson(mean); i > 0; i--) {
            Instant at = begin.plusSeconds(random.nextInt(3_600));
            add(questions, topic, at);
            if (random.nextDouble() < COMPLAIN) {
                add(complaints, topic, at);
            }
        }
    }

    /** Puts a surge into the last week: on the busiest topic for place 0, on rarer ones for the next. */
    Outbreak outbreak(int week, int place, double perHour, Duration lasts) {
        int topic = Math.min(perDay.length - 1, place == 0 ? 0 : place * place * perDay.length / 12);
        LocalDate day = first.plusDays(week * 7L + 2 + place);
        Instant from = day.atStartOfDay(zone)
                .plusHours(FIRST_HOUR + random.nextInt(HOURS_OF_OUTBREAK - 2))
                .plusMinutes(random.nextInt(60))
                .toInstant();
        for (int hour = 0; hour < lasts.toHours(); hour++) {
            for (int i = poisson(perHour); i > 0; i--) {
                Instant at = from.plusSeconds(hour * 3_600L + random.nextInt(3_600));
                add(questions, topic, at);
                add(complaints, topic, at);
            }
        }
        return new Outbreak(name(topic), from, from.plus(lasts));
    }

    /** What came in within {@code reach} before {@code now}. */
    Complaints recent(Instant now, Duration reach) {
        return new Complaints(
                recent(questions, sortedQuestions, now, reach), recent(complaints, sortedComplaints, now, reach));
    }

    private static Map<String, List<Instant>> recent(
            Map<String, List<Instant>> all, Map<String, List<Instant>> kept, Instant now, Duration reach) {
        Map<String, List<Instant>> recent = new LinkedHashMap<>();
        all.forEach((topic, times) -> {
            List<Instant> sorted =
                    kept.computeIfAbsent(topic, fresh -> times.stream().sorted().toList());
            int from = after(sorted, now.minus(reach));
            int until = after(sorted, now);
            if (from < until) {
                recent.put(topic, sorted.subList(from, until));
            }
        });
        return recent;
    }

    private static void add(Map<String, List<Instant>> times, int topic, Instant at) {
        times.computeIfAbsent(name(topic), fresh -> new ArrayList<>()).add(at);
    }

    private static int after(List<Instant> sorted, Instant time) {
        int found = Collections.binarySearch(sorted, time);
        if (found < 0) {
            return -found - 1;
        }
        int end = found;
        while (end < sorted.size() && sorted.get(end).equals(time)) {
            end++;
        }
        return end;
    }

    private static double share(LocalDate date, int hour) {
        double day = date.getDayOfWeek().getValue() > 5 ? WEEKEND : 1;
        double morning = Math.exp(-(hour - 10.5) * (hour - 10.5) / 8);
        double evening = 0.8 * Math.exp(-(hour - 16) * (hour - 16) / 14.0);
        return day * (0.06 + morning + evening) / 12.5;
    }

    private double gamma(double roughness) {
        double shape = 1 / roughness;
        double sum = 0;
        for (int i = 0; i < (int) Math.round(shape); i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum / Math.round(shape);
    }

    private int poisson(double mean) {
        if (mean > 30) {
            return poisson(mean / 2) + poisson(mean / 2);
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static String name(int topic) {
        return "topic_" + topic;
    }
}
