package io.frontdesk.chat.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class WeekdayForecastTest {
    private static final double[] WEEKDAYS = {1.2, 1.1, 1.0, 1.0, 1.1, 0.9, 0.7};

    @Test
    void aCountThatOnlyDependsOnTheWeekdayIsForetoldByIt() {
        double[] counts = new double[56];
        for (int day = 0; day < counts.length; day++) {
            counts[day] = 100 * WEEKDAYS[(day + 2) % 7];
        }
        List<WeekdayForecast.Day> next =
                WeekdayForecast.from(counts, 3).orElseThrow().next(7);
        for (int day = 0; day < 7; day++) {
            assertThat(next.get(day).mean()).isCloseTo(100 * WEEKDAYS[(day + 2) % 7], within(6.0));
        }
    }

    @Test
    void eightOfTenDaysToComeKeepWithinTheInterval() {
        int within = 0;
        int all = 0;
        int totals = 0;
        int weeks = 0;
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            double level = seed % 3 == 0 ? 3 : seed % 3 == 1 ? 20 : 150;
            double[] series = series(70, level, random);
            WeekdayForecast forecast =
                    WeekdayForecast.from(Arrays.copyOf(series, 56), 1).orElseThrow();
            for (WeekdayForecast.Day day : forecast.next(14)) {
                double came = series[55 + day.ahead()];
                within += came >= day.low() && came <= day.high() ? 1 : 0;
                all++;
            }
            double week = Arrays.stream(series, 56, 63).sum();
            WeekdayForecast.Day total = forecast.total(7);
            totals += week >= total.low() && week <= total.high() ? 1 : 0;
            weeks++;
        }
        assertThat((double) within / all).as("days").isBetween(0.75, 0.92);
        assertThat((double) totals / weeks).as("weeks").isBetween(0.70, 0.95);
    }

    @Test
    void nothingIsForetoldFromLessThanThreeWeeksAndMissingDaysAreNoZeros() {
        assertThat(WeekdayForecast.from(new double[20], 1)).isEmpty();
        double[] gaps = new double[42];
        Arrays.fill(gaps, 50);
        Arrays.fill(gaps, 14, 28, -1);
        WeekdayForecast.Day next =
                WeekdayForecast.from(gaps, 1).orElseThrow().next(1).getFirst();
        assertThat(next.mean()).isCloseTo(50, within(1.0));
    }

    /** A level that wanders a little, weekdays, and counts somewhat rougher than chance. */
    private static double[] series(int days, double level, Random random) {
        double[] series = new double[days];
        double now = level;
        for (int day = 0; day < days; day++) {
            now *= Math.exp(0.02 * random.nextGaussian());
            double mean = now * WEEKDAYS[day % 7] * Math.max(0.2, 1 + 0.15 * random.nextGaussian());
            double limit = Math.exp(-mean);
            if (mean > 40) {
                series[day] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
            } else {
                int count = 0;
                for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                    count++;
                }
                series[day] = count;
            }
        }
        return series;
    }
}
