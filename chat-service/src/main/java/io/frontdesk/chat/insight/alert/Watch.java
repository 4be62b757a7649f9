package io.frontdesk.chat.insight.alert;

import io.frontdesk.chat.insight.alert.Alert.Kind;
import io.frontdesk.chat.insight.alert.Alert.Measure;
import io.frontdesk.chat.insight.alert.ComplaintTable.Learned;
import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.surge.Baseline;
import io.frontdesk.chat.insight.surge.Complaints;
import io.frontdesk.chat.insight.surge.Surge;
import io.frontdesk.chat.insight.surge.SurgeSettings;
import io.frontdesk.chat.insight.surge.SurgeWatch;
import io.frontdesk.chat.insight.topic.Drift;
import io.frontdesk.chat.insight.topic.Drift.Comparison;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Looks for surges every few minutes and for drift once a day, by the clock that may be a simulated one, and raises alerts. */
@Singleton
public final class Watch {
    private static final int CAUGHT_UP = 2_000;

    private final SurgeWatch surges = new SurgeWatch(SurgeSettings.standard());
    private final CompanyClock clock;
    private final Facts facts;
    private final ComplaintTable complaints;
    private final Drift drift;
    private final Alerts alerts;
    private @Nullable Instant looked;
    private @Nullable LocalDate drifted;
    private @Nullable Instant learnedIn;
    private @Nullable Learned learned;

    Watch(CompanyClock clock, Facts facts, ComplaintTable complaints, Drift drift, Alerts alerts) {
        this.clock = clock;
        this.facts = facts;
        this.complaints = complaints;
        this.drift = drift;
        this.alerts = alerts;
    }

    /** How far the watch is: until there is enough history nothing is unusual. */
    public record State(int days, int needed, @Nullable Instant looked) {
        public boolean isLearning() {
            return days < needed;
        }
    }

    public synchronized State state() {
        return new State(usual(clock.now()).days(), Baseline.FEWEST_DAYS, looked);
    }

    /** Looks if it is time to, however the clock got there: one that jumped, either way, makes one look. */
    public synchronized void lookIfDue() {
        Instant now = clock.now();
        if (looked == null || Duration.between(looked, now).abs().compareTo(surges.every()) >= 0) {
            look(now);
        }
    }

    /** Looks at {@code now}. */
    public synchronized void look(Instant now) {
        looked = now;
        facts.refresh(now, clock.zone(), CAUGHT_UP);
        LocalDate today = LocalDate.ofInstant(now, clock.zone());
        Learned usual = usual(now);
        if (usual.days() >= Baseline.FEWEST_DAYS) {
            surges(usual, now);
        }
        if (!today.equals(drifted)) {
            drift(today, now);
            drifted = today;
        }
    }

    /** Learned anew every hour, for what is counted late, and each time while there is too little to go by. */
    private Learned usual(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Learned known = learned;
        if (known == null || known.days() < Baseline.FEWEST_DAYS || !hour.equals(learnedIn)) {
            known = complaints.learn(LocalDate.ofInstant(now, clock.zone()), clock.zone());
            learned = known;
            learnedIn = hour;
        }
        return known;
    }

    private void surges(Learned usual, Instant now) {
        Complaints recent = complaints.recent(now, surges.reach());
        for (Surge surge : surges.surges(usual.baseline(), recent, usual.topics(), now)) {
            long minutes = Duration.between(surge.since(), surge.until()).toMinutes();
            alerts.raise(
                    Kind.SURGE,
                    surge.topic(),
                    surge.since(),
                    new Measure(surge.complaints(), surge.expected(), minutes),
                    now);
        }
        for (Alert open : alerts.open(Kind.SURGE)) {
            if (!open.lastAt().equals(now) && surges.isQuiet(usual.baseline(), recent, open.topic(), now)) {
                alerts.end(open, now);
            }
        }
    }

    private void drift(LocalDate today, Instant now) {
        Drift.View view = drift.before(today);
        for (Comparison comparison : view.comparisons()) {
            Kind kind = comparison.kind().equals("topics") ? Kind.TOPIC_DRIFT : Kind.CONFIDENCE_DRIFT;
            if (comparison.drift() && comparison.distance() != null && comparison.threshold() != null) {
                raise(kind, comparison, view, now);
            } else if (comparison.missing() == null) {
                alerts.open(kind).stream()
                        .filter(open -> open.topic().equals(comparison.lang()))
                        .forEach(open -> alerts.end(open, now));
            }
        }
    }

    /** The same drift is found day after day: while its alert is open it goes on. */
    private void raise(Kind kind, Comparison comparison, Drift.View view, Instant now) {
        Double distance = comparison.distance();
        Double threshold = comparison.threshold();
        boolean known = alerts.open(kind).stream().anyMatch(open -> open.topic().equals(comparison.lang()));
        if (!known && distance != null && threshold != null) {
            alerts.raise(
                    kind,
                    comparison.lang(),
                    view.from().atStartOfDay(clock.zone()).toInstant(),
                    new Measure(distance, threshold, 0),
                    now);
        }
    }
}
