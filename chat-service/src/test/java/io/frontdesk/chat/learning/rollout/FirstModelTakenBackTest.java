package io.frontdesk.chat.learning.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.client.AdminClient.Answer;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.learning.GoldTexts;
import io.frontdesk.chat.learning.gate.Rollouts;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.plan.Planned;
import io.frontdesk.chat.learning.plan.TrainingPlanner;
import io.frontdesk.chat.learning.plan.Wish;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.headonly.FrozenModel;
import io.frontdesk.intent.registry.ModelStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** A person takes back the first model of a language, whose pack has no gold, through the real server. */
class FirstModelTakenBackTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 60_000;
    private static final String PATH = "/api/admin/learning/rollouts";

    private TestApp app;
    private String first;

    @BeforeEach
    void letItServe() throws IOException {
        app = TestApp.start(RolloutApiContract.BY_HAND);
        TrainingJob job = ((Planned.Ordered) order()).job();
        first = job.version();
        GoldTexts texts = GoldTexts.of(app.data().resolve("pack"), "zh");
        assertThat(texts.carved()).isTrue();
        new FrozenModel(
                        BaseCheckpoint.named("bge-small-zh"),
                        new UtteranceSplit(texts.learnable(), texts.calibrating()),
                        "zh",
                        1,
                        "test")
                .writeTo(ModelStore.in(app.data().resolve("models")).place("zh", first), Clock.systemUTC());
        app.bean(Jdbi.class)
                .useHandle(handle -> handle.execute("UPDATE training_job SET state = 'passed' WHERE id = ?", job.id()));
        Verdict verdict =
                new Verdict("zh", first, "nearest-that-have-not-seen-gold", true, List.of(), Verdict.Figures.NONE);
        app.bean(Rollouts.class).begin("zh", first, verdict);
        awaitServing(first::equals);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void noLaterStartTrainsTheSameAgain() throws IOException {
        takeBack();
        app.stop();
        app.startAgain();
        awaitServing(Rollout::isUntrained);
        assertThat(order()).isInstanceOf(Planned.NothingNew.class);
    }

    @Test
    void itServesAllAgainWhereAPersonSaysSo() throws IOException {
        takeBack();
        Answer again = post("promote", "{\"all\":true}");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        awaitServing(first::equals);
        takeBack();
        assertThat(order()).isInstanceOf(Planned.NothingNew.class);
    }

    private Planned order() {
        return app.bean(TrainingPlanner.class)
                .order(Wish.of("zh", TrainingJob.Order.ofProgram(JobCause.FIRST_START, Instant.EPOCH)));
    }

    private void takeBack() throws IOException {
        assertThat(post("return", "").status()).isEqualTo(200);
        awaitServing(Rollout::isUntrained);
    }

    private Answer post(String what, String body) throws IOException {
        try (AdminClient admin = new AdminClient(app.uri(), app.adminToken())) {
            for (JsonNode language : JSON.readTree(admin.get(PATH).body()).path("languages")) {
                if (language.path("lang").asText().equals("zh")) {
                    return admin.post(PATH + "/" + language.at("/rollout/id").asText() + "/" + what, body);
                }
            }
        }
        throw new AssertionError("no Chinese");
    }

    private void awaitServing(Predicate<String> wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!app.bean(IntentClassifiers.class).version("zh").filter(wanted).isPresent()) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }
}
