package io.frontdesk.chat.insight.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The coming days of a daily count: a level that follows the latest days (simple exponential smoothing) times a factor for the
 * weekday, with the interval of a negative binomial whose spread grows with the days ahead (Hyndman, Koehler, Ord and Snyder,
 * Forecasting with Exponential Smoothing, 2008, chapters 6 and 16). How fast the level follows is what would have foretold the
 * past best.
 */
public final class WeekdayForecast {
    /** So many days must be known. */
    public static final int FEWEST = 21;

    private static final int WEEK = 7;
    private static final double BELOW = 0.1;
    private static final double ABOVE = 0.9;
    private static final double SLOWEST = 0.02;
    private static final double STEP = 0.05;
    private static final int STEPS = 10;
    private static final double LEAST_LEVEL = 0.1;
    /** How many days' worth of an ordinary weekday a weekday's own days are weighed against. */
    private static final double SHRINK = 1;

    private final double level;
    private final double follow;
    private final double[] factors;
    private final double spread;
    private final double weeks;
    private final int next;

    private WeekdayForecast(double level, double follow, double[] factors, double spread, double weeks, int next) {
        this.level = level;
        this.follow = follow;
        this.factors = factors;
        this.spread = spread;
        this.weeks = weeks;
        this.next = next;
    }

    /** A day to come; eight of ten such days keep within {@code low} and {@code high}. */
    public record Day(int ahead, double mean, int low, int high) {}

    /**
     * Learns from {@code counts}, one a day, the first of which is of {@code firstWeekday}, 1 to 7; a negative one is a day
     * that nobody counted. Empty where too few are known.
     */
    public static Optional<WeekdayForecast> from(double[] counts, int firstWeekday) {
        int known = 0;
        for (double count : counts) {
            known += count < 0 ? 0 : 1;
        }
        if (known < FEWEST) {
            return Optional.empty();
        }
        double[] factors = factors(counts, firstWeekday);
        double best = SLOWEST;
        Fit bestFit = fit(counts, firstWeekday, factors, best);
        for (int step = 1; step <= STEPS; step++) {
            double follow = step * STEP;
            Fit fit = fit(counts, firstWeekday, factors, follow);
            if (fit.error < bestFit.error) {
                bestFit = fit;
                best = follow;
            }
        }
        int next = (firstWeekday - 1 + counts.length) % WEEK;
        return Optional.of(
                new WeekdayForecast(bestFit.level, best, factors, bestFit.spread, known / (double) WEEK, next));
    }

    /** The next {@code days}. */
    public List<Day> next(int days) {
        List<Day> all = new ArrayList<>();
        for (int ahead = 1; ahead <= days; ahead++) {
            double mean = level * factors[(next + ahead - 1) % WEEK];
            double wider = spread + unsure() + single() / weeks + (ahead - 1) * follow * follow * single();
            NegativeBinomial counts = new NegativeBinomial(mean, wider);
            all.add(new Day(ahead, mean, counts.quantile(BELOW), counts.quantile(ABOVE)));
        }
        return all;
    }

    /** All of the next {@code days} together; each lies off by its own chance, and all by that of the level. */
    public Day total(int days) {
        double mean = 0;
        double squares = 0;
        double drifted = 0;
        for (int ahead = 1; ahead <= days; ahead++) {
            double one = level * factors[(next + ahead - 1) % WEEK];
            mean += one;
            squares += one * one;
            drifted += (ahead - 1) * follow * follow * single() / days;
        }
        double own = mean == 0 ? 0 : (spread + single() / weeks) * squares / (mean * mean);
        double wide = own + unsure() + drifted;
        NegativeBinomial counts = new NegativeBinomial(mean, wide);
        return new Day(days, mean, counts.quantile(BELOW), counts.quantile(ABOVE));
    }

    /** By how much one day misses, relative to the level and squared. */
    private double single() {
        return spread + 1 / Math.max(level, LEAST_LEVEL);
    }

    /** By how much the level that such days gave may be off itself. */
    private double unsure() {
        return single() * follow / (2 - follow);
    }

    private static double[] factors(double[] counts, int firstWeekday) {
        double[] sums = new double[WEEK];
        double[] days = new double[WEEK];
        double all = 0;
        double known = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= 0) {
                int weekday = (firstWeekday - 1 + i) % WEEK;
                sums[weekday] += counts[i];
                days[weekday]++;
                all += counts[i];
                known++;
            }
        }
        double mean = all / known;
        double[] factors = new double[WEEK];
        double total = 0;
        for (int day = 0; day < WEEK; day++) {
            factors[day] = mean == 0 ? 1 : (sums[day] + SHRINK * mean) / ((days[day] + SHRINK) * mean);
            total += factors[day];
        }
        for (int day = 0; day < WEEK; day++) {
            factors[day] *= WEEK / total;
        }
        return factors;
    }

    private record Fit(double level, double error, double spread) {}

    /** Goes through the past, foretelling each day by the days before; the first week only sets the level. */
    private static Fit fit(double[] counts, int firstWeekday, double[] factors, double follow) {
        double level = start(counts, firstWeekday, factors);
        double error = 0;
        double extra = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                continue;
            }
            double factor = factors[(firstWeekday - 1 + i) % WEEK];
            double mean = level * factor;
            double miss = counts[i] - mean;
            if (i >= WEEK) {
                error += miss * miss / Math.max(mean, LEAST_LEVEL);
                extra += miss * miss - mean;
                squares += mean * mean;
            }
            level += follow * (counts[i] / factor - level);
        }
        return new Fit(Math.max(level, 0), error, squares == 0 ? 0 : Math.max(0, extra / squares));
    }

    private static double start(double[] counts, int firstWeekday, double[] factors) {
        double sum = 0;
        double weight = 0;
        int seen = 0;
        for (int i = 0; i < counts.length && seen < WEEK; i++) {
            if (counts[i] >= 0) {
                sum += counts[i];
                weight += factors[(firstWeekday - 1 + i) % WEEK];
                seen++;
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }
}
