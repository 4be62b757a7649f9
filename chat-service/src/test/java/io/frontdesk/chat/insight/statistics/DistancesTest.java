package io.frontdesk.chat.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.chat.insight.statistics.DayBootstrap.Day;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class DistancesTest {
    @Test
    void jensenAndShannonsIsNoneForTheSameAndOneForNothingInCommon() {
        assertThat(Divergence.jensenShannon(new double[] {2, 6}, new double[] {1, 3}))
                .isCloseTo(0, within(1e-12));
        assertThat(Divergence.jensenShannon(new double[] {5, 0}, new double[] {0, 9}))
                .isCloseTo(1, within(1e-12));
        // (1, 0) and (1/2, 1/2): H(3/4, 1/4) - H(1/2, 1/2) / 2 = 0.8113 - 0.5 bits.
        assertThat(Divergence.jensenShannon(new double[] {1, 0}, new double[] {1, 1}))
                .isCloseTo(0.31128, within(1e-5));
    }

    @Test
    void theStabilityIndexIsTheScorecards() {
        // 600 / 400 against 500 / 500: 0.1 ln 1.2 + 0.1 ln 1.25, all but for the half counts.
        assertThat(Divergence.stabilityIndex(new double[] {600, 400}, new double[] {500, 500}))
                .isCloseTo(0.1 * Math.log(1.2) + 0.1 * Math.log(1.25), within(1e-3));
    }

    @Test
    void kolmogorovAndSmirnovsIsTheLargestGap() {
        assertThat(KolmogorovSmirnov.distance(new double[] {1, 1, 1, 1}, new double[] {0, 2, 2, 0}))
                .isCloseTo(0.25, within(1e-12));
        assertThat(KolmogorovSmirnov.distance(new double[] {4, 0}, new double[] {0, 4}))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void calibrationErrorWeighsTheGapOfEachClass() {
        Calibration calibration = new Calibration();
        for (int i = 0; i < 6; i++) {
            calibration.add(0.95, i < 3);
        }
        for (int i = 0; i < 4; i++) {
            calibration.add(0.55, i < 2);
        }
        assertThat(calibration.error()).isCloseTo(0.6 * 0.45 + 0.4 * 0.05, within(1e-12));
        assertThat(calibration.bins()).hasSize(2);
        assertThat(calibration.hits()).isEqualTo(5);
        assertThat(calibration.count()).isEqualTo(10);
    }

    @Test
    void quietWeeksHardlyEverDriftAndAShiftDoes() {
        int alarms = 0;
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Day> reference = days(28, new double[] {5, 3, 2, 1}, random);
            alarms += judge(days(7, new double[] {5, 3, 2, 1}, random), reference, seed) ? 1 : 0;
            found += judge(days(7, new double[] {4, 3, 2, 4}, random), reference, seed) ? 1 : 0;
        }
        assertThat(alarms).as("of 100 quiet weeks").isLessThanOrEqualTo(4);
        assertThat(found).as("of 100 weeks with a new topic").isGreaterThanOrEqualTo(95);
    }

    private static boolean judge(List<Day> week, List<Day> reference, long seed) {
        return DayBootstrap.judge(week, reference, Divergence::jensenShannon, 0, seed)
                .isDrift();
    }

    /** Some 200 questions a day whose mix differs from day to day more than chance alone has it, and on Sundays by itself. */
    private static List<Day> days(int count, double[] mix, Random random) {
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            int weekday = day % 7 + 1;
            double[] counts = new double[mix.length];
            for (int kind = 0; kind < mix.length; kind++) {
                double mean =
                        20 * mix[kind] * (1 + 0.1 * random.nextGaussian()) * (weekday == 7 && kind == 0 ? 0.5 : 1);
                counts[kind] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
            days.add(new Day(weekday, counts));
        }
        return days;
    }
}
