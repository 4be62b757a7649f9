package io.frontdesk.chat.insight.surge;

import java.time.Duration;
import java.util.List;

/**
 * How sure one must be.
 *
 * @param falseAlarms how many are tolerated in eight quiet weeks over all topics together
 * @param every how often one looks
 * @param windows over how long complaints are counted
 * @param fewest conversations with a complaint that no alarm is raised below, whatever chance has to say
 * @param roughness by how much the rate of a quiet hour varies beyond the days, as a squared coefficient of variation
 */
public record SurgeSettings(double falseAlarms, Duration every, List<Duration> windows, int fewest, double roughness) {
    private static final Duration HORIZON = Duration.ofDays(56);
    private static final int SAME_LOOK = 4;

    public SurgeSettings {
        windows = List.copyOf(windows);
        if (!(falseAlarms > 0) || windows.isEmpty() || !every.isPositive()) {
            throw new IllegalArgumentException("no settings to watch by");
        }
    }

    public static SurgeSettings standard() {
        return new SurgeSettings(
                0.5,
                Duration.ofMinutes(5),
                List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)),
                5,
                0.1);
    }

    /**
     * How improbable one count must be: what is tolerated, divided among all the looks at all topics (Bonferroni). A window that
     * has moved on by less than a quarter of itself is still the same look.
     */
    double threshold(int topics) {
        double looks = 0;
        for (Duration window : windows) {
            Duration moved = window.dividedBy(SAME_LOOK);
            looks += (double) HORIZON.toMillis() / Math.max(every.toMillis(), moved.toMillis());
        }
        return falseAlarms / (looks * Math.max(1, topics));
    }

    Duration longest() {
        return windows.stream().max(Duration::compareTo).orElseThrow();
    }
}
