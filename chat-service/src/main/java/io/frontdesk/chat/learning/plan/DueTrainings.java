package io.frontdesk.chat.learning.plan;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.plan.Planned.AllHeld;
import io.frontdesk.chat.learning.plan.Planned.Busy;
import io.frontdesk.chat.learning.plan.Planned.NothingNew;
import io.frontdesk.chat.learning.plan.Planned.Ordered;
import io.frontdesk.chat.learning.plan.Planned.TooLittle;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;

/** Orders the trainings that are due by the schedule or because enough examples have come together. */
@Singleton
public final class DueTrainings {
    private static final Logger LOG = LoggerFactory.getLogger(DueTrainings.class);

    private final TrainingSchedules schedules;
    private final TrainingPlanner planner;
    private final InstantSource clock;

    DueTrainings(TrainingSchedules schedules, TrainingPlanner planner, InstantSource clock) {
        this.schedules = schedules;
        this.planner = planner;
        this.clock = clock;
    }

    /** Looks once. */
    public void look() {
        Instant now = clock.instant();
        if (schedules.take(now)) {
            LearnedLanguage.all().forEach(language -> bySchedule(language.lang(), now));
        }
        int wanted = schedules.current().examples();
        if (wanted > 0) {
            LearnedLanguage.all().forEach(language -> byExamples(language.lang(), wanted, now));
        }
    }

    private void bySchedule(String lang, Instant now) {
        Wish wish = Wish.of(lang, TrainingJob.Order.ofProgram(JobCause.SCHEDULE, now));
        switch (planner.order(wish)) {
            case Ordered(TrainingJob job) -> LOG.info("{}: a training was due: {}", lang, job.version());
            case Busy() -> LOG.info("{}: a training was due, but another is not through", lang);
            case NothingNew() -> {
                LOG.info("{}: a training was due, but nothing is new", lang);
                planner.note(wish);
            }
            case AllHeld(TrainingJob job) ->
                LOG.warn("{}: a training was due, but all that is new is doubted, and held: {}", lang, job.version());
            case TooLittle() -> LOG.info("{}: a training was due, but there are too few texts", lang);
        }
    }

    private void byExamples(String lang, int wanted, Instant now) {
        int fresh = planner.newExamples(lang);
        if (fresh >= wanted
                && planner.order(Wish.of(lang, TrainingJob.Order.ofProgram(JobCause.EXAMPLES, now)))
                        instanceof Ordered(TrainingJob job)) {
            LOG.info("{}: {} examples are new: {}", lang, fresh, job.version());
        }
    }
}
