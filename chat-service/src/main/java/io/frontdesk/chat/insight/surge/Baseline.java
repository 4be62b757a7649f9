package io.frontdesk.chat.insight.surge;

import io.frontdesk.chat.insight.statistics.NegativeBinomial;
import io.frontdesk.chat.insight.statistics.Quantiles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual: complaints a day on each topic, over the past weeks but for the day at hand. Days that stand out count only as
 * far as median and MAD have them, so that an earlier surge does not hide the next; days on which nobody asked anything do not
 * count; later days count more. After Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett, An improved algorithm
 * for outbreak detection in multiple surveillance systems, Statistics in Medicine 32, 2013.
 */
public final class Baseline {
    /** With fewer days of history nothing is usual yet. */
    public static final int FEWEST_DAYS = 14;

    private static final double HALF_LIFE_DAYS = 14;
    private static final double OUTLIER = 3.5;
    /** How many days of the average topic a topic's own days are weighed against. */
    private static final double PRIOR_DAYS = 1;

    private static final double LEAST_FOR_SPREAD = 2;
    private static final double LEAST_SPREAD = 0.02;
    private static final double NO_RATE = 1e-3;

    private final WeekProfile profile;
    private final Map<String, Double> levels;
    private final double average;
    private final double questions;
    private final double spread;
    private final double weight;

    private Baseline(
            WeekProfile profile,
            Map<String, Double> levels,
            double average,
            double questions,
            double spread,
            double weight) {
        this.profile = profile;
        this.levels = levels;
        this.average = average;
        this.questions = questions;
        this.spread = spread;
        this.weight = weight;
    }

    /**
     * Learns from the days before {@code today}.
     *
     * @param traffic questions of all topics by day; a day that is not there or had none is no day
     * @param complaints conversations that complained, by topic and day
     */
    public static Baseline of(
            Map<LocalDate, Integer> traffic,
            Map<String, Map<LocalDate, Integer>> complaints,
            WeekProfile profile,
            LocalDate today) {
        List<LocalDate> days = traffic.entrySet().stream()
                .filter(day -> day.getValue() > 0 && day.getKey().isBefore(today))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        double[] weights = days.stream().mapToDouble(day -> weight(day, today)).toArray();
        double weight = sum(weights);
        Map<String, double[]> counts = new HashMap<>();
        complaints.forEach((topic, byDay) -> counts.put(topic, adjusted(days, byDay, profile)));
        Map<String, Double> means = new HashMap<>();
        counts.forEach((topic, values) -> means.put(topic, mean(winsorised(values), weights)));
        double average = Math.max(
                NO_RATE,
                means.values().stream().mapToDouble(mean -> mean).average().orElse(0));
        Map<String, Double> levels = new HashMap<>();
        means.forEach(
                (topic, mean) -> levels.put(topic, (mean * weight + average * PRIOR_DAYS) / (weight + PRIOR_DAYS)));
        double questions = mean(adjusted(days, traffic, profile), weights);
        return new Baseline(profile, levels, average, questions, spread(counts, levels), weight);
    }

    /** Complaints to be expected on {@code topic} within {@code window} before {@code end}, with so many times the usual traffic. */
    NegativeBinomial expected(String topic, Instant end, Duration window, double busier, double roughness) {
        double level = levels.getOrDefault(topic, average);
        double unsure = (1 / level + spread) / (weight + PRIOR_DAYS);
        double mean = level * profile.days(end, window) * busier;
        return new NegativeBinomial(mean, spread + roughness + unsure);
    }

    /** Questions of all topics to be expected within {@code window} before {@code end}. */
    double questions(Instant end, Duration window) {
        return questions * profile.days(end, window);
    }

    private static double weight(LocalDate day, LocalDate today) {
        return Math.pow(0.5, (ChronoUnit.DAYS.between(day, today) - 1) / HALF_LIFE_DAYS);
    }

    /** The counts as they would be on an average weekday. */
    private static double[] adjusted(List<LocalDate> days, Map<LocalDate, Integer> counts, WeekProfile profile) {
        return days.stream()
                .mapToDouble(day -> counts.getOrDefault(day, 0)
                        / profile.days(day.getDayOfWeek().getValue()))
                .toArray();
    }

    private static double[] winsorised(double[] values) {
        if (values.length == 0) {
            return values;
        }
        double median = Quantiles.median(values);
        double most = median + OUTLIER * Math.max(Quantiles.robustSigma(values), Math.sqrt(median + 0.5));
        double[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = Math.min(kept[i], most);
        }
        return kept;
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        double all = sum(weights);
        return all == 0 ? 0 : sum / all;
    }

    /** By how much more than chance days differ: the median over the topics that have enough to tell. */
    private static double spread(Map<String, double[]> counts, Map<String, Double> levels) {
        List<Double> spreads = new ArrayList<>();
        counts.forEach((topic, values) -> {
            double level = levels.getOrDefault(topic, 0.0);
            if (level >= LEAST_FOR_SPREAD && values.length >= FEWEST_DAYS) {
                double sigma = Quantiles.robustSigma(values);
                spreads.add(Math.max(0, (sigma * sigma - level) / (level * level)));
            }
        });
        double median = spreads.isEmpty()
                ? 0
                : Quantiles.median(
                        spreads.stream().mapToDouble(spread -> spread).toArray());
        return Math.max(LEAST_SPREAD, median);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
