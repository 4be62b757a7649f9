package io.frontdesk.chat.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.intent.training.TrainingSettings;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What the gate stopped by the chance of one training, another may bring; but not for ever. */
class FirstModelStoppedTest {
    private static final long SEED = TrainingSettings.defaults().seed();

    @Test
    void itIsTrainedAgainFromOtherNumbersTwice() {
        try (TestApp app = TestApp.start()) {
            assertThat(seedOfStopped(app)).isEqualTo(SEED);
            assertThat(seedOfStopped(app)).isEqualTo(SEED + 1);
            assertThat(seedOfStopped(app)).isEqualTo(SEED + 2);
            assertThat(order(app)).isInstanceOf(Planned.NothingNew.class);
        }
    }

    private static long seedOfStopped(TestApp app) {
        TrainingJob job = ((Planned.Ordered) order(app)).job();
        app.bean(Jdbi.class)
                .useHandle(
                        handle -> handle.execute("UPDATE training_job SET state = 'blocked' WHERE id = ?", job.id()));
        return job.plan().course().seed();
    }

    private static Planned order(TestApp app) {
        return app.bean(TrainingPlanner.class)
                .order(Wish.of("zh", TrainingJob.Order.ofProgram(JobCause.FIRST_START, Instant.EPOCH)));
    }
}
