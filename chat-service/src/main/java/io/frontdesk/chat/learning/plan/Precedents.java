package io.frontdesk.chat.learning.plan;

import io.frontdesk.chat.learning.gate.Rollouts;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.JobState;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** What came of the trainings before, by which a program's wish for the same again is in vain; a person's never is. */
@Singleton
final class Precedents {
    private static final int LOOKED_BACK = 50;
    /** So often a first model is tried, each time from other random numbers, before only a person may order more. */
    private static final int FIRST_TRIES = 3;

    private final TrainingJobs jobs;
    private final Rollouts rollouts;

    Precedents(TrainingJobs jobs, Rollouts rollouts) {
        this.jobs = jobs;
        this.rollouts = rollouts;
    }

    /** @param data fingerprint of what would be learned */
    boolean makeVain(Wish wish, String data) {
        List<TrainingJob> before = jobs.of(wish.lang(), LOOKED_BACK);
        return switch (wish.order().cause()) {
            case BUTTON -> false;
            case FIRST_START -> isTakenBack(before, data) || stopped(before, data) >= FIRST_TRIES;
            case SCHEDULE, EXAMPLES ->
                lastJudged(before).filter(job -> job.data().equals(data)).isPresent();
            case ERASURE ->
                before.stream()
                        .filter(job -> job.order().cause() == JobCause.ERASURE)
                        .anyMatch(job -> job.data().equals(data) && job.state() != JobState.CANCELLED);
        };
    }

    /** How many models that learned {@code data} the gate has stopped. */
    long stopped(String lang, String data) {
        return stopped(jobs.of(lang, LOOKED_BACK), data);
    }

    private static long stopped(List<TrainingJob> before, String data) {
        return before.stream()
                .filter(job -> job.state() == JobState.BLOCKED && job.data().equals(data))
                .count();
    }

    private boolean isTakenBack(List<TrainingJob> before, String data) {
        return before.stream()
                .filter(job -> job.state() == JobState.PASSED && job.data().equals(data))
                .anyMatch(job -> rollouts.isTakenBack(job.lang(), job.version()));
    }

    private static Optional<TrainingJob> lastJudged(List<TrainingJob> newestFirst) {
        return newestFirst.stream()
                .filter(job -> job.state() == JobState.PASSED || job.state() == JobState.BLOCKED)
                .findFirst();
    }
}
