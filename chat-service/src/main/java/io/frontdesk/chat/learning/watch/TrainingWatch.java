package io.frontdesk.chat.learning.watch;

import io.frontdesk.chat.learning.LearningLoop;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.job.JobClaims;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.job.VanishedWorkers;
import io.frontdesk.chat.learning.lineage.Erasures;
import io.frontdesk.chat.learning.plan.CleanTrainings;
import io.frontdesk.chat.learning.plan.DueTrainings;
import io.frontdesk.chat.learning.worker.WorkerName;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Set;

/**
 * Looks every second whether something is to be done about trainings. It looks at what is and not at what happens, so that
 * nothing is missed while the server is down; what fails is told once and tried again with the next look.
 */
@Singleton
final class TrainingWatch implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingWatch.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final int SELDOM = 5;

    private final LearningLoop loop;
    private final LearningSettings settings;
    private final Steps steps;
    private final Set<String> told = new HashSet<>();
    private final Thread thread;

    TrainingWatch(LearningLoop loop, LearningSettings settings, Steps steps) {
        this.loop = loop;
        this.settings = settings;
        this.steps = steps;
        this.thread = Thread.ofPlatform().name("training-watch").daemon().unstarted(this::watch);
    }

    /** All there is to look at. */
    @Singleton
    record Steps(
            JobClaims claims,
            TrainingJobs jobs,
            VanishedWorkers vanished,
            JobJudge judge,
            WorkerChild child,
            FirstTrainings first,
            Erasures erasures,
            ModelExchange exchange,
            CleanTrainings clean,
            DueTrainings due) {}

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void watch() {
        try {
            loop.awaitServing();
            String name = WorkerName.ofServer(settings.data());
            attempt("what was being judged", () -> steps.claims.inherit(name));
            attempt("the last verdicts", steps.first::showVerdicts);
            boolean begun = false;
            for (long look = 0; !Thread.interrupted(); look++) {
                if (settings.train() && !begun) {
                    begun = attempt("the first trainings", steps.first::order);
                }
                always(name);
                if (look % SELDOM == 0) {
                    seldom();
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void always(String name) {
        attempt("vanished workers", steps.vanished::look);
        attempt("what is trained", () -> steps.judge.next(name));
        attempt("how trainings stand", steps.first::show);
        if (settings.ownWorker() && settings.train()) {
            attempt("whether a worker is wanted", this::work);
        }
    }

    private void seldom() {
        attempt("erased texts", steps.erasures::look);
        attempt("models of other machines", steps.exchange::look);
        if (settings.train()) {
            attempt("first models that the gate stopped", steps.first::orderAgain);
            attempt("clean trainings", steps.clean::look);
            attempt("due trainings", steps.due::look);
        }
    }

    private void work() {
        if (steps.jobs.anyWaits() || isLeft(WorkerName.on(settings.data()))) {
            steps.child.wanted();
        }
    }

    /** Whether the worker of this folder has something in hand: where it died, its successor takes that up. */
    private boolean isLeft(String worker) {
        return steps.claims.held().stream().anyMatch(job -> job.run().worker().equals(worker));
    }

    private boolean attempt(String what, Runnable step) {
        try {
            step.run();
            told.remove(what);
            return true;
        } catch (RuntimeException broken) {
            if (!Thread.currentThread().isInterrupted() && told.add(what)) {
                LOG.error("{}: this cannot be looked after now", what, broken);
            }
            return false;
        }
    }
}
