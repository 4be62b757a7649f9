package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.gate.Verdict;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A training, as its row tells it.
 *
 * @param version the model it makes
 * @param data fingerprint of all it learns from, examples included
 */
public record TrainingJob(
        String id, String lang, Order order, JobState state, String version, String data, JobPlan plan, Run run) {
    /** How often a training is begun before it counts as one that cannot be done. */
    public static final int MOST_ATTEMPTS = 3;

    public TrainingJob {
        requireNonNull(id, "id");
        requireNonNull(lang, "lang");
        requireNonNull(order, "order");
        requireNonNull(state, "state");
        requireNonNull(version, "version");
        requireNonNull(data, "data");
        requireNonNull(plan, "plan");
        requireNonNull(run, "run");
    }

    /** Who wanted it, and why. */
    public record Order(JobCause cause, String author, String authorName, Instant at) {
        public Order {
            requireNonNull(cause, "cause");
            requireNonNull(author, "author");
            requireNonNull(authorName, "authorName");
            requireNonNull(at, "at");
        }

        /** One that no person gave. */
        public static Order ofProgram(JobCause cause, Instant at) {
            return new Order(cause, "frontdesk", "Frontdesk", at);
        }
    }

    /**
     * How it went so far.
     *
     * @param worker who has it in hand, or had it last; empty before the first
     * @param message why it ended as it did; empty where there is nothing to say
     * @param verdict what the gate said, without the sentences
     */
    public record Run(
            String worker,
            int attempt,
            long beat,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable TrainingStatus progress,
            String log,
            String message,
            @Nullable Verdict verdict) {
        public static final Run NONE = new Run("", 0, 0, null, null, null, "", "", null);

        public Run {
            requireNonNull(worker, "worker");
            requireNonNull(log, "log");
            requireNonNull(message, "message");
        }
    }

    /** One that nobody has begun. */
    public static TrainingJob ordered(
            String id, String lang, Order order, JobState state, String version, String data, JobPlan plan) {
        return new TrainingJob(id, lang, order, state, version, data, plan, Run.NONE);
    }

    /** What its worker proves with that it still has it in hand. */
    public Claim claim() {
        return new Claim(id, run.worker(), run.attempt());
    }
}
