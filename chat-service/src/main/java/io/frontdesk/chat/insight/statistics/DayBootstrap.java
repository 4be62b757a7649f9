package io.frontdesk.chat.insight.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether a week differs from the weeks before more than those differ among themselves. Whole days are drawn, each for its
 * weekday, because the questions of one day resemble each other more than those of different days (Künsch, The jackknife and the
 * bootstrap for general stationary observations, Annals of Statistics 17, 1989); a drawn week is compared with what was not
 * drawn into it.
 */
public final class DayBootstrap {
    private static final int DRAWS = 400;
    private static final double LEVEL = 0.995;
    private static final int FEWEST_PER_WEEKDAY = 3;

    private DayBootstrap() {}

    /** The counts of one day by kind; weekdays are 1 to 7. */
    public static final class Day {
        private final int weekday;
        private final double[] counts;

        public Day(int weekday, double[] counts) {
            this.weekday = weekday;
            this.counts = counts.clone();
        }

        public int weekday() {
            return weekday;
        }

        public double[] counts() {
            return counts.clone();
        }

        private double size() {
            return Arrays.stream(counts).sum();
        }
    }

    /** A distance between two distributions. */
    @FunctionalInterface
    public interface Distance {
        double between(double[] one, double[] other);
    }

    /** The distance at hand, and the one that 995 of 1,000 quiet weeks keep below. */
    public record Verdict(double distance, double threshold) {
        public boolean isDrift() {
            return distance > threshold;
        }
    }

    /** How many days of each weekday the reference needs. */
    public static int fewestWeeks() {
        return FEWEST_PER_WEEKDAY;
    }

    /** A distance of less than {@code least} is none that matters, however sure it is. */
    public static Verdict judge(List<Day> current, List<Day> reference, Distance distance, double least, long seed) {
        double observed = distance.between(sum(current), sum(reference));
        SplittableRandom random = new SplittableRandom(seed);
        double[] quiet = IntStream.range(0, DRAWS)
                .mapToObj(draw -> drawn(current, reference, distance, random))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (quiet.length == 0) {
            throw new IllegalArgumentException("the reference has too few days of a weekday");
        }
        return new Verdict(observed, Math.max(least, Quantiles.ofSorted(quiet, LEVEL)));
    }

    private static OptionalDouble drawn(
            List<Day> current, List<Day> reference, Distance distance, SplittableRandom random) {
        List<Day> left = new ArrayList<>(reference);
        List<Day> week = new ArrayList<>();
        for (Day day : current) {
            List<Day> same = weekday(left, day.weekday());
            if (same.size() > 1) {
                Day taken = same.get(random.nextInt(same.size()));
                left.remove(taken);
                week.add(taken);
            }
        }
        List<Day> others = left.stream()
                .map(day -> {
                    List<Day> same = weekday(left, day.weekday());
                    return same.get(random.nextInt(same.size()));
                })
                .toList();
        return size(week) > 0 && size(others) > 0
                ? OptionalDouble.of(distance.between(sum(week), sum(others)))
                : OptionalDouble.empty();
    }

    private static List<Day> weekday(List<Day> days, int weekday) {
        return days.stream().filter(day -> day.weekday() == weekday).toList();
    }

    private static double size(List<Day> days) {
        return days.stream().mapToDouble(Day::size).sum();
    }

    private static double[] sum(List<Day> days) {
        double[] sum = new double[days.getFirst().counts.length];
        for (Day day : days) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += day.counts[i];
            }
        }
        return sum;
    }
}
