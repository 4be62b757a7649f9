package io.frontdesk.chat.learning.worker;

import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.job.JobClaims;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.VanishedWorkers;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/** Takes one training after the other and does it. There may be one on a data folder at a time. */
@Singleton
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LOOK_MILLIS = 1_000;

    private final LearningSettings settings;
    private final JobClaims claims;
    private final VanishedWorkers vanished;
    private final JobRun run;
    private volatile boolean stopped;

    Worker(LearningSettings settings, JobClaims claims, VanishedWorkers vanished, JobRun run) {
        this.settings = settings;
        this.claims = claims;
        this.vanished = vanished;
        this.run = run;
    }

    /** Works until it is told to {@link #stop}, or with {@code once} until no training waits. */
    public void work(boolean once) throws InterruptedException {
        String name = WorkerName.on(settings.data());
        inherit(name);
        while (!stopped) {
            Optional<TrainingJob> job = take(name);
            if (job.isPresent()) {
                run.run(job.get(), () -> stopped);
            } else if (once) {
                return;
            } else {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    /** Puts down what it has in hand; returns at once. */
    public void stop() {
        stopped = true;
    }

    /** The lock on the folder is this worker's, so whoever had its name before is dead. */
    private void inherit(String name) {
        int left = claims.inherit(name);
        if (left > 0) {
            LOG.info("takes up what was left when this worker died");
        }
    }

    private Optional<TrainingJob> take(String name) {
        try {
            vanished.look();
            return claims.take(name);
        } catch (RuntimeException away) {
            LOG.warn("it cannot be seen whether a training waits: {}", away.toString());
            return Optional.empty();
        }
    }
}
