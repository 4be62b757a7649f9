package io.frontdesk.chat.learning.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.example.TestExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Trainings handed out and taken back, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JobClaimsContract {
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

    private TestDatabase database;
    private TrainingJobs jobs;
    private JobClaims claims;
    private ExampleStore examples;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
        jobs = new TrainingJobs(database.store());
        claims = new JobClaims(database.store(), database.kind(), InstantSource.fixed(NOW));
        examples = new ExampleStore(database.jdbi(), database.writer());
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void forget() {
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM training_job"));
    }

    @Test
    void planAndProgressComeBackAsTheyWere() {
        TrainingJob job = ordered("zh");
        assertThat(jobs.find(job.id())).contains(job);
        Claim claim = claims.take("one").orElseThrow().claim();
        TrainingStatus half = new TrainingStatus("running", 1, 2, 5, 10, 0.5, null, 7L, "");
        assertThat(claims.beat(claim, half, "epoch 1")).isTrue();
        TrainingJob running = jobs.find(job.id()).orElseThrow();
        assertThat(running.run().progress()).isEqualTo(half);
        assertThat(running.run().log()).isEqualTo("epoch 1");
        assertThat(running.run().startedAt()).isEqualTo(NOW);
        assertThat(running.plan()).isEqualTo(TestJobs.plan());
    }

    @Test
    void languageHasOneOpenTraining() {
        TrainingJob first = ordered("zh");
        assertThat(jobs.add(TestJobs.of("zh"), List.of())).isFalse();
        assertThat(jobs.cancel(first.id(), NOW)).isTrue();
        assertThat(jobs.cancel(first.id(), NOW)).isFalse();
        ordered("zh");
        assertThat(jobs.retry(first.id())).as("another is open").isFalse();
    }

    @Test
    void ofManyWorkersEachTrainingGoesToOne() {
        for (int i = 0; i < 12; i++) {
            ordered("l" + i);
        }
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        IntStream.range(0, 16).parallel().forEach(worker -> {
            Optional<TrainingJob> job = claims.take("worker " + worker);
            job.ifPresent(one -> taken.add(one.id()));
        });
        while (true) { // who found another's in the way may have gone home empty-handed
            Optional<TrainingJob> left = claims.take("last");
            if (left.isEmpty()) {
                break;
            }
            taken.add(left.get().id());
        }
        assertThat(taken).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void whoLostATrainingChangesNothingMore() {
        ordered("zh");
        Claim first = claims.take("one").orElseThrow().claim();
        assertThat(claims.inherit("one")).isEqualTo(1);
        TrainingJob again = claims.take("two").orElseThrow();
        assertThat(again.run().attempt()).isEqualTo(2);
        assertThat(claims.beat(first)).isFalse();
        assertThat(claims.failed(first, "late")).isFalse();
        assertThat(claims.trained(first, handle -> {})).isFalse();
        assertThat(claims.beat(again.claim())).isTrue();
        jobs.cancel(again.id(), NOW);
        assertThat(claims.beat(again.claim())).isFalse();
        assertThat(jobs.find(again.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void trainingThatKillsItsWorkersIsGivenUp() {
        TrainingJob job = ordered("zh");
        for (int attempt = 1; attempt <= TrainingJob.MOST_ATTEMPTS; attempt++) {
            assertThat(claims.take("one").orElseThrow().run().attempt()).isEqualTo(attempt);
            assertThat(claims.inherit("one")).isEqualTo(1);
        }
        TrainingJob over = jobs.find(job.id()).orElseThrow();
        assertThat(over.state()).isEqualTo(JobState.FAILED);
        assertThat(over.run().message()).contains("3 attempts");
        assertThat(jobs.retry(job.id())).isTrue();
        assertThat(claims.take("one").orElseThrow().run().attempt()).isEqualTo(1);
    }

    @Test
    void puttingDownInGoodOrderIsNoAttempt() {
        ordered("zh");
        for (int round = 0; round < 5; round++) {
            TrainingJob job = claims.take("one").orElseThrow();
            assertThat(job.run().attempt()).isEqualTo(1);
            assertThat(claims.putDown(job.claim())).isTrue();
        }
    }

    @Test
    void judgeThatDiesLeavesTheModelToAnother() {
        TrainingJob job = ordered("zh");
        Claim trained = claims.take("one").orElseThrow().claim();
        assertThat(claims.trained(trained, handle -> {})).isTrue();
        assertThat(claims.take("two")).isEmpty();
        assertThat(claims.takeTrained("server")).isPresent();
        assertThat(claims.inherit("server")).isEqualTo(1);
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.TRAINED);
    }

    @Test
    void workerOfWhomNothingIsHeardLosesItsTrainingWhateverTheClocksSay() {
        TrainingJob job = ordered("zh");
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        VanishedWorkers vanished = new VanishedWorkers(claims, Duration.ofSeconds(60), nanos::get);
        Claim claim = claims.take("one").orElseThrow().claim();
        for (int second = 0; second < 100; second++) {
            pass(vanished, nanos, 1);
            claims.beat(claim);
        }
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        pass(vanished, nanos, 1);
        pass(vanished, nanos, 3_600); // the watcher was asleep, and so may the worker have been
        pass(vanished, nanos, 1);
        assertThat(claims.beat(claim)).isTrue();
        for (int second = 0; second < 62; second++) {
            pass(vanished, nanos, 1);
        }
        TrainingJob taken = jobs.find(job.id()).orElseThrow();
        assertThat(taken.state()).isEqualTo(JobState.WAITING);
        assertThat(taken.run().message()).contains("one vanished");
        assertThat(claims.beat(claim)).isFalse();
    }

    @Test
    void textsErasedMeanwhileAreSeenAndTakenOut() {
        ConversationId conversation = ConversationId.fresh();
        examples.add(TestExamples.of("1" + conversation, "zh", "我的电话", "track", conversation));
        examples.add(TestExamples.of("2" + conversation, "zh", "退款", "refund"));
        TrainingJob job = TestJobs.of("zh");
        List<String> ids = List.of("1" + conversation, "2" + conversation);
        jobs.add(job, ids);
        Claim claim = claims.take("one").orElseThrow().claim();
        assertThat(claims.sawErased(job.id())).isFalse();
        examples.forget(conversation).block();
        assertThat(claims.sawErased(job.id())).isTrue();
        assertThat(claims.narrow(claim, "other", List.of("2" + conversation))).isTrue();
        assertThat(claims.sawErased(job.id())).isFalse();
        assertThat(jobs.examples(job.id())).containsExactly("2" + conversation);
        assertThat(jobs.unseen(ids)).containsExactly("1" + conversation);
        assertThat(jobs.find(job.id()).orElseThrow().data()).isEqualTo("other");
    }

    @Test
    void listIsPagedWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            jobs.add(TestJobs.of("zh", JobState.SKIPPED), List.of());
        }
        List<String> seen = new ArrayList<>();
        String before = "";
        for (List<TrainingJob> page = jobs.list(before, 3); !page.isEmpty(); page = jobs.list(before, 3)) {
            page.forEach(job -> seen.add(job.id()));
            before = page.getLast().id();
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(jobs.list("", 7).stream().map(TrainingJob::id)).containsExactlyElementsOf(seen);
    }

    private TrainingJob ordered(String lang) {
        TrainingJob job = TestJobs.of(lang);
        assertThat(jobs.add(job, List.of())).isTrue();
        return job;
    }

    private static void pass(VanishedWorkers vanished, AtomicLong nanos, long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        vanished.look();
    }
}
