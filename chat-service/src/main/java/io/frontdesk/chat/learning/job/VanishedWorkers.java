package io.frontdesk.chat.learning.job;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Takes trainings from workers of whom nothing is heard any more. No clock of another machine is believed, nor the date of
 * this one: a worker is gone when whoever watches has seen the same beat for long enough (a lease that only a rate of clocks is
 * assumed for, Gray and Cheriton, "Leases", SOSP 1989). Time in which the watcher itself was asleep does not count.
 */
@Singleton
public final class VanishedWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(VanishedWorkers.class);
    private static final long LONGEST_GAP_NANOS = Duration.ofSeconds(5).toNanos();

    private final JobClaims claims;
    private final long patienceNanos;
    private final LongSupplier nanos;
    private final Map<Claim, Silence> silent = new HashMap<>();
    private long last;

    @Inject
    VanishedWorkers(JobClaims claims, @Value("${frontdesk.training.patience:1m}") Duration patience) {
        this(claims, patience, System::nanoTime);
    }

    VanishedWorkers(JobClaims claims, Duration patience, LongSupplier nanos) {
        this.claims = claims;
        this.patienceNanos = patience.toNanos();
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Looks once; to be called every second or so, always by the same thread. */
    public void look() {
        long now = nanos.getAsLong();
        long passed = Math.clamp(now - last, 0, LONGEST_GAP_NANOS);
        last = now;
        Map<Claim, Silence> still = new HashMap<>();
        for (TrainingJob job : claims.held()) {
            Silence before = silent.get(job.claim());
            long silence = before != null && before.beat == job.run().beat() ? before.nanos + passed : 0;
            if (silence >= patienceNanos && claims.vanished(job)) {
                LOG.warn(
                        "{}: nothing is heard of {}, its training is taken from it",
                        job.lang(),
                        job.run().worker());
            } else {
                still.put(job.claim(), new Silence(job.run().beat(), silence));
            }
        }
        silent.clear();
        silent.putAll(still);
    }

    private record Silence(long beat, long nanos) {}
}
