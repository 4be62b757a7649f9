package io.frontdesk.chat.learning.watch;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.GateDecision;
import io.frontdesk.chat.learning.ModelStatus;
import io.frontdesk.chat.learning.ModelStatuses;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.JobState;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.job.TrainingStatus;
import io.frontdesk.chat.learning.plan.TrainingPlanner;
import io.frontdesk.chat.learning.plan.Wish;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** Has models made where the nearest examples answer for want of one, and shows in the statuses how trainings stand. */
@Singleton
final class FirstTrainings {
    private static final int LOOKED_BACK = 10;

    private final ModelStatuses statuses;
    private final TrainingJobs jobs;
    private final TrainingPlanner planner;
    private final ModelExchange exchange;
    private final InstantSource clock;

    FirstTrainings(
            ModelStatuses statuses,
            TrainingJobs jobs,
            TrainingPlanner planner,
            ModelExchange exchange,
            InstantSource clock) {
        this.statuses = statuses;
        this.jobs = jobs;
        this.planner = planner;
        this.exchange = exchange;
        this.clock = clock;
    }

    void order() {
        order(this::hasNoModel);
    }

    /** Has those tried again whose first model the gate has just stopped; the planner says how often. */
    void orderAgain() {
        order(lang -> hasNoModel(lang) && isStopped(lang));
    }

    private void order(Predicate<String> wanting) {
        LearnedLanguage.all().stream()
                .map(LearnedLanguage::lang)
                .filter(lang -> wanting.test(lang) && !exchange.brings(lang))
                .forEach(lang -> planner.order(
                        Wish.of(lang, TrainingJob.Order.ofProgram(JobCause.FIRST_START, clock.instant()))));
    }

    private boolean isStopped(String lang) {
        return jobs.of(lang, LOOKED_BACK).stream()
                .filter(job -> job.state() != JobState.SKIPPED)
                .findFirst()
                .filter(job -> job.order().cause() == JobCause.FIRST_START && job.state() == JobState.BLOCKED)
                .isPresent();
    }

    private boolean hasNoModel(String lang) {
        return statuses.all().stream()
                .anyMatch(
                        status -> status.lang().equals(lang) && status.serving().equals(ModelStatus.NEAREST));
    }

    /** Writes the newest training of each language into its status. */
    void show() {
        for (LearnedLanguage language : LearnedLanguage.all()) {
            jobs.of(language.lang(), LOOKED_BACK).stream()
                    .filter(job -> job.state() != JobState.SKIPPED)
                    .findFirst()
                    .flatMap(FirstTrainings::status)
                    .ifPresent(now -> statuses.change(language.lang(), status -> status.training(now)));
        }
    }

    /** Shows what the gate said last, from before the start. */
    void showVerdicts() {
        for (LearnedLanguage language : LearnedLanguage.all()) {
            jobs.of(language.lang(), LOOKED_BACK).stream()
                    .flatMap(job -> Optional.ofNullable(job.run().verdict()).stream())
                    .findFirst()
                    .map(GateDecision::of)
                    .ifPresent(decision -> statuses.change(language.lang(), status -> status.gate(decision)));
        }
    }

    private static Optional<TrainingStatus> status(TrainingJob job) {
        @Nullable TrainingStatus progress = job.run().progress();
        return switch (job.state()) {
            case WAITING -> Optional.of(TrainingStatus.of("waiting", "waits for its turn"));
            case RUNNING -> Optional.of(progress == null ? TrainingStatus.of("running", "") : progress);
            case TRAINED, JUDGING, PASSED, BLOCKED ->
                Optional.of(progress == null ? TrainingStatus.of("done", "") : progress);
            case FAILED -> Optional.of(TrainingStatus.of("failed", job.run().message()));
            case CANCELLED, SKIPPED -> Optional.empty();
        };
    }
}
