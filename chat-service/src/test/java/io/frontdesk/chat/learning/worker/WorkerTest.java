package io.frontdesk.chat.learning.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.plan.CleanTrainings;
import io.frontdesk.chat.learning.plan.Cron;
import io.frontdesk.chat.learning.plan.DueTrainings;
import io.frontdesk.chat.learning.plan.TrainingSchedules;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.registry.ModelFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Trainings from the button to the verdict, by real workers beside a real server, and everything that can come between. */
class WorkerTest {
    private static final String HEAD = "{\"lang\":\"zh\",\"kind\":\"head_only\"}";
    private static final String LONG = "{\"lang\":\"zh\",\"kind\":\"full\",\"epochs\":50}";

    private static final int FLIPPED = 12;

    private static TestApp app;
    private static TrainingDesk desk;
    private static String first;

    /** One whole training; all others learn heads over its encoder, in seconds. */
    @BeforeAll
    static void start() throws InterruptedException {
        app = TestApp.start();
        desk = new TrainingDesk(app);
        JsonNode job = desk.train("{\"lang\":\"zh\",\"epochs\":1}");
        assertThat(job.at("/plan/course/kind").asText()).isEqualTo("full");
        assertThat(job.at("/plan/course/reason").asText()).isEqualTo("no_model");
        assertThat(job.path("log").asText()).contains("epoch");
        assertThat(job.at("/progress/loss").asDouble()).isPositive();
        assertThat(job.at("/verdict/figures/paired/texts").asInt()).isPositive();
        first = job.path("version").asText();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void serveTheFirst() {
        desk.models().promote("zh", first);
    }

    @Test
    void learnsExamplesLeavesOutForgottenLabelsAndCanBeDoneAgain() throws InterruptedException {
        desk.teach("包裹一直没有动静", "track_order");
        desk.teach("物流卡住了好几天", "track_order");
        desk.teach("有没有礼品卡卖", "gift_cards");

        JsonNode job = desk.train("{\"lang\":\"zh\"}");

        assertThat(job.at("/plan/course/kind").asText()).isEqualTo("head_only");
        assertThat(job.at("/plan/course/reason").asText()).isEqualTo("small_change");
        assertThat(job.at("/plan/course/parent").asText()).isEqualTo(first);
        assertThat(job.at("/plan/material/left_out/0/why").asText()).isEqualTo("unknown_label");
        assertThat(job.at("/plan/material/left_out/0/labels/0").asText()).isEqualTo("gift_cards");
        assertThat(texts(desk.model(job))).contains("包裹一直没有动静").doesNotContain("有没有礼品卡卖");
        JsonNode version = desk.version(job.path("version").asText());
        assertThat(version.path("parent").asText()).isEqualTo(first);
        assertThat(version.path("examples").asInt()).isPositive();
        assertThat(desk.send("GET", "/jobs/" + job.path("id").asText() + "/data.csv", "")
                        .body())
                .contains("包裹一直没有动静,track_order,zh");

        desk.models().promote("zh", first);
        JsonNode again = desk.train("{\"lang\":\"zh\"}");
        assertThat(again.path("data").asText()).isEqualTo(job.path("data").asText());
        assertThat(desk.model(again).manifest().files().get(ModelFolder.MODEL))
                .as("the same data, seed and encoder give the same model")
                .isEqualTo(desk.model(job).manifest().files().get(ModelFolder.MODEL));
    }

    @Test
    void doubtedExamplesAreHeldBeforeAnythingLearnsThemUntilAPersonLetsThemGo() throws InterruptedException {
        List<String> flipped = UtteranceFile.read(app.data().resolve("pack/utterances.csv")).stream()
                .filter(known -> known.lang().equals("zh") && known.label().equals("return_item"))
                .limit(FLIPPED)
                .map(known -> "蓝鲸" + known.text())
                .toList();
        assertThat(flipped).hasSize(FLIPPED);
        ConversationId talk = ConversationId.fresh();
        desk.teach(flipped.getFirst(), "track_order", talk);
        flipped.stream().skip(1).forEach(text -> desk.teach(text, "track_order"));

        JsonNode job = desk.train(HEAD);

        assertThat(texts(desk.model(job))).isNotEmpty().doesNotContainAnyElementsOf(flipped);
        assertThat(desk.send("GET", "/jobs/" + job.path("id").asText() + "/data.csv", "")
                        .body())
                .doesNotContain("蓝鲸");
        JsonNode back = job.at("/plan/material/held_back");
        assertThat(back.path("examples").asInt()).isEqualTo(FLIPPED);
        assertThat(back.path("findings"))
                .as("an alarm, without anybody's words")
                .anyMatch(finding -> finding.path("blocks").asBoolean()
                        && finding.path("check").asText().equals("trigger_word"))
                .allMatch(finding -> finding.path("sentences").isEmpty());
        Map<String, String> held = desk.held();
        assertThat(held.keySet()).containsAll(flipped);

        desk.release(held.get(flipped.getFirst()));

        JsonNode next = desk.train(HEAD);
        assertThat(desk.send("GET", "/jobs/" + next.path("id").asText() + "/data.csv", "")
                        .body()
                        .lines())
                .contains(flipped.getFirst() + ",track_order,zh")
                .noneMatch(line -> flipped.stream().skip(1).anyMatch(line::startsWith));
        app.bean(ExampleStore.class).withdraw(talk, 1, "the test is over");
    }

    @Test
    void whereAllThatIsNewIsHeldATrainingThatIsDueIsLeftOutAndSaysSo() throws InterruptedException {
        desk.train(HEAD);
        String before = desk.newest("zh").path("id").asText();
        app.bean(TrainingSchedules.class).set(null, 4, Instant.ofEpochMilli(System.currentTimeMillis()));
        for (int i = 0; i < 5; i++) {
            desk.teach("青稞" + "甲乙丙丁戊".charAt(i) + "怎么退货", "track_order");
        }
        app.bean(DueTrainings.class).look();
        JsonNode left = desk.newest("zh");
        assertThat(left.path("id").asText()).isNotEqualTo(before);
        assertThat(left.path("state").asText()).isEqualTo("skipped");
        assertThat(left.at("/plan/material/held_back/examples").asInt()).isEqualTo(5);
        app.bean(DueTrainings.class).look();
        assertThat(desk.newest("zh").path("id").asText())
                .as("it is said once")
                .isEqualTo(left.path("id").asText());
        app.bean(TrainingSchedules.class).set(null, 0, Instant.ofEpochMilli(System.currentTimeMillis()));
    }

    @Test
    void workerKilledAtAnyMomentLeavesOneWholeModel() throws InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String id = desk.order(HEAD);
        for (int kill = 0; kill < 2; kill++) {
            Process worker = desk.worker();
            TrainingDesk.pause(500 + random.nextInt(6_000));
            worker.destroyForcibly().waitFor();
        }
        desk.work();
        JsonNode job = desk.awaitJudged(id);
        desk.model(job).verify();
        long versions = 0;
        for (JsonNode version : desk.get("/versions").path("versions")) {
            versions += version.path("job").asText().equals(id) ? 1 : 0;
        }
        assertThat(versions).as("seed %s", seed).isEqualTo(1);
        assertThat(app.data().resolve("training/zh/train.csv")).doesNotExist();
    }

    @Test
    void workerThatIsToldToStopPutsDownWhatAnotherTakesUp() throws InterruptedException {
        String id = desk.order(LONG);
        Process worker = desk.worker();
        desk.awaitSteps(id);
        worker.destroy();
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(desk.job(id).path("state").asText()).isEqualTo("waiting");
        assertThat(desk.job(id).path("attempt").asInt())
                .as("no attempt is counted")
                .isZero();
        Process next = desk.worker();
        desk.awaitSteps(id);
        assertThat(desk.job(id).path("attempt").asInt()).isEqualTo(1);
        desk.cancel(id);
        assertThat(next.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancelledTrainingStopsAndLeavesNothingAndCanBeTriedAgain() throws InterruptedException {
        String id = desk.order(LONG);
        assertThat(desk.send("POST", "/jobs", LONG).statusCode()).isEqualTo(409);
        assertThat(desk.send("POST", "/jobs/" + id + "/retry", "").statusCode()).isEqualTo(409);
        Process worker = desk.worker();
        desk.awaitSteps(id);
        desk.cancel(id);
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.exitValue()).isZero();
        assertThat(desk.models().place("zh", desk.job(id).path("version").asText()))
                .doesNotExist();
        assertThat(desk.send("POST", "/jobs/" + id + "/cancel", "").statusCode())
                .isEqualTo(409);
        assertThat(desk.send("POST", "/jobs/" + id + "/retry", "").statusCode()).isEqualTo(200);
        assertThat(desk.job(id).path("state").asText()).isEqualTo("waiting");
        desk.cancel(id);
    }

    @Test
    void erasedCustomerFlagsTheModelTakesItsTextsAwayAndACleanOneIsTrained() throws InterruptedException {
        ConversationId conversation = visit();
        desk.teach("我叫王小明要退一双鞋", "return_item", conversation);
        JsonNode job = desk.train(HEAD);
        ModelFolder model = desk.model(job);
        assertThat(texts(model)).contains("我叫王小明要退一双鞋");
        desk.models().promote("zh", model.version());

        erase(conversation);

        assertThat(desk.version(model.version()).has("flagged_at")).isTrue();
        assertThat(desk.version(first).has("flagged_at")).isFalse();
        assertThat(model.file(ModelFolder.TRAINING)).doesNotExist();
        desk.model(job).verify();
        assertThat(desk.send("GET", "/jobs/" + job.path("id").asText() + "/data.csv", "")
                        .body())
                .doesNotContain("王小明");

        app.bean(CleanTrainings.class).look();
        String id = desk.get("/jobs").at("/jobs/0/id").asText();
        assertThat(desk.job(id).path("cause").asText()).isEqualTo("erasure");
        desk.work();
        JsonNode clean = desk.awaitJudged(id);
        assertThat(clean.at("/plan/course/kind").asText()).isEqualTo("head_only");
        assertThat(clean.at("/plan/course/parent").asText())
                .as("the newest that did not see it")
                .isEqualTo(first);
        assertThat(clean.at("/plan/course/reason").asText()).isEqualTo("erased_texts");
        assertThat(texts(desk.model(clean))).isNotEmpty().noneMatch(text -> text.contains("王小明"));
        assertThat(desk.version(clean.path("version").asText()).has("flagged_at"))
                .isFalse();
        app.bean(CleanTrainings.class).look();
        assertThat(desk.get("/jobs").at("/jobs/0/id").asText())
                .as("once for one erasure")
                .isEqualTo(id);
    }

    @Test
    void textErasedWhileItIsLearnedIsLearnedNoMore() throws InterruptedException {
        ConversationId conversation = visit();
        desk.teach("我住在幸福路八号要退货", "return_item", conversation);
        String id = desk.order(LONG);
        Process worker = desk.worker();
        desk.awaitSteps(id);
        int examples = desk.job(id).at("/plan/material/examples").asInt();
        assertThat(examples).isPositive();
        String before = desk.job(id).path("data").asText();

        erase(conversation);

        desk.await(id, job -> !job.path("data").asText().equals(before));
        desk.awaitSteps(id);
        assertThat(desk.job(id).path("attempt").asInt()).isEqualTo(1);
        assertThat(app.data().resolve("training/zh/train.csv")).content().doesNotContain("幸福路");
        desk.cancel(id);
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void weekInWhichNothingCameIsSaidAndNotTrained() throws InterruptedException {
        desk.train(HEAD);
        app.bean(TrainingSchedules.class)
                .set(
                        new Cron("0 3 * * 1", ZoneId.of("Europe/Berlin")),
                        0,
                        Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofDays(30)));
        app.bean(DueTrainings.class).look();
        JsonNode newest = desk.newest("zh");
        assertThat(newest.path("state").asText()).isEqualTo("skipped");
        assertThat(newest.path("cause").asText()).isEqualTo("schedule");
        String skipped = newest.path("id").asText();
        app.bean(DueTrainings.class).look();
        assertThat(desk.newest("zh").path("id").asText()).isEqualTo(skipped);
        JsonNode other = desk.newest("en");
        assertThat(desk.send("POST", "/jobs/" + other.path("id").asText() + "/cancel", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void enoughNewExamplesBeginATraining() {
        app.bean(TrainingSchedules.class).set(null, 3, Instant.ofEpochMilli(System.currentTimeMillis()));
        app.bean(DueTrainings.class).look();
        assertThat(desk.newest("zh").path("cause").asText()).isNotEqualTo("examples");
        for (int i = 0; i < 4; i++) {
            desk.teach("第" + "一二三四".charAt(i) + "个包裹到哪里了呢", "track_order");
        }
        app.bean(DueTrainings.class).look();
        JsonNode begun = desk.newest("zh");
        assertThat(begun.path("cause").asText()).isEqualTo("examples");
        assertThat(begun.at("/plan/change/new_examples").asInt()).isGreaterThanOrEqualTo(3);
        desk.cancel(begun.path("id").asText());
        app.bean(DueTrainings.class).look();
        assertThat(desk.newest("zh").path("id").asText())
                .as("a cancelled one does not come back by itself")
                .isEqualTo(begun.path("id").asText());
        app.bean(TrainingSchedules.class).set(null, 0, Instant.ofEpochMilli(System.currentTimeMillis()));
    }

    @Test
    void scheduleIsCheckedAndShown() {
        HttpResponse<String> bad = desk.send("PUT", "/schedule", "{\"cron\":\"whenever\",\"zone\":\"Asia/Shanghai\"}");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("\"field\":\"cron\"");
        assertThat(desk.send("PUT", "/schedule", "{\"cron\":\"0 3 * * *\",\"zone\":\"Mars\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.send("PUT", "/schedule", "{\"cron\":\"30 2 * * *\",\"zone\":\"Asia/Shanghai\",\"examples\":20}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode schedule = desk.get("/schedule");
        assertThat(schedule.path("cron").asText()).isEqualTo("30 2 * * *");
        assertThat(Instant.parse(schedule.path("next_at").asText()).toString()).endsWith("T18:30:00Z");
        assertThat(schedule.path("fresh").has("zh")).isTrue();
        assertThat(schedule.path("automatic").asBoolean()).isFalse();
        assertThat(desk.send("PUT", "/schedule", "{}").statusCode()).isEqualTo(200);
        assertThat(desk.get("/schedule").has("cron")).isFalse();
    }

    @Test
    void unknownTrainingsAndWishesAreRefusedByName() {
        assertThat(desk.send("GET", "/jobs/none", "").statusCode()).isEqualTo(404);
        assertThat(desk.send("POST", "/jobs/none/cancel", "").statusCode()).isEqualTo(404);
        assertThat(desk.send("POST", "/jobs", "{\"lang\":\"fr\"}").body()).contains("\"field\":\"lang\"");
        assertThat(desk.send("POST", "/jobs", "{\"kind\":\"half\"}").body()).contains("\"field\":\"kind\"");
        assertThat(desk.send("POST", "/jobs", "{\"epochs\":0}").body()).contains("\"field\":\"epochs\"");
    }

    private static List<String> texts(ModelFolder model) {
        return UtteranceFile.read(model.file(ModelFolder.TRAINING)).stream()
                .map(Utterance::text)
                .toList();
    }

    private static ConversationId visit() {
        try (TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("zh");
            visitor.ask("怎么退货");
            return ConversationId.parse(welcome.path("conversation").asText()).orElseThrow();
        }
    }

    private static void erase(ConversationId conversation) {
        HttpResponse<String> erased = app.send(app.request("/api/admin/customers/" + conversation)
                .header("Authorization", "Bearer " + app.adminToken())
                .method("DELETE", BodyPublishers.noBody()));
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
    }
}
