package io.frontdesk.chat.insight.surge;

import io.frontdesk.chat.insight.statistics.NegativeBinomial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the complaints of the last quarter, hour and four hours with what is usual at that time of the week: the counts are
 * negative binomial, and one that chance gives less often than the tolerated number of false alarms allows, over all topics and
 * looks, is a surge. Several windows find both what breaks out and what creeps up (Kulldorff, Prospective time periodic
 * geographical disease surveillance using a scan statistic, Journal of the Royal Statistical Society A 164, 2001). Where all
 * other topics have more questions than usual as well, that much more is usual.
 */
public final class SurgeWatch {
    /** So many questions on either side tell nothing yet. */
    private static final double FEW = 10;

    private static final double BUSIEST = 10;
    private static final double QUIET = 0.01;

    private final SurgeSettings settings;

    public SurgeWatch(SurgeSettings settings) {
        this.settings = settings;
    }

    /** How far back complaints must reach. */
    public Duration reach() {
        return settings.longest();
    }

    public Duration every() {
        return settings.every();
    }

    /** The topics on which complaints surge at {@code now}, where {@code topics} are watched in all. */
    public List<Surge> surges(Baseline baseline, Complaints complaints, int topics, Instant now) {
        double threshold =
                settings.threshold(Math.max(topics, complaints.complaints().size()));
        List<Surge> surges = new ArrayList<>();
        for (String topic : complaints.complaints().keySet()) {
            most(baseline, complaints, topic, now)
                    .filter(surge -> surge.complaints() >= settings.fewest() && surge.probability() < threshold)
                    .ifPresent(surges::add);
        }
        return surges;
    }

    /** Whether nothing is unusual about {@code topic} any more. */
    public boolean isQuiet(Baseline baseline, Complaints complaints, String topic, Instant now) {
        return most(baseline, complaints, topic, now)
                .map(surge -> surge.probability() > QUIET)
                .orElse(true);
    }

    /** The window in which the complaints on {@code topic} are most unusual; empty where there are none. */
    private Optional<Surge> most(Baseline baseline, Complaints complaints, String topic, Instant now) {
        List<Instant> times = complaints.complaints().getOrDefault(topic, List.of());
        Optional<Surge> most = Optional.empty();
        for (Duration window : settings.windows()) {
            Instant since = now.minus(window);
            int count = Complaints.within(times, since, now);
            if (count > 0) {
                NegativeBinomial usual = baseline.expected(
                        topic, now, window, busier(baseline, complaints, topic, now, window), settings.roughness());
                Surge surge = new Surge(topic, since, now, count, usual.mean(), usual.tail(count));
                if (most.isEmpty() || surge.probability() < most.get().probability()) {
                    most = Optional.of(surge);
                }
            }
        }
        return most;
    }

    /** How many times the usual questions the other topics have; about 1 where there are too few to tell. */
    private static double busier(Baseline baseline, Complaints complaints, String topic, Instant now, Duration window) {
        double usual = baseline.questions(now, window);
        int others = 0;
        for (Map.Entry<String, List<Instant>> each : complaints.questions().entrySet()) {
            if (!each.getKey().equals(topic)) {
                others += Complaints.within(each.getValue(), now.minus(window), now);
            }
        }
        return Math.clamp((others + FEW) / (usual + FEW), 1, BUSIEST);
    }
}
