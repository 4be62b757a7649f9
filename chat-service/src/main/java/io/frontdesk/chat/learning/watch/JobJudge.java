package io.frontdesk.chat.learning.watch;

import io.frontdesk.chat.learning.GateDecision;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.ModelStatuses;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.learning.gate.Candidate;
import io.frontdesk.chat.learning.gate.CandidateGate;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Rollouts;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.job.Claim;
import io.frontdesk.chat.learning.job.JobClaims;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.lineage.ModelShelf;
import io.frontdesk.intent.registry.ModelStore;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts the models that workers made before the gate, and hands them on. Of several servers each takes some. */
@Singleton
final class JobJudge {
    private static final Logger LOG = LoggerFactory.getLogger(JobJudge.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final JobClaims claims;
    private final TrainingJobs jobs;
    private final ExampleStore examples;
    private final CandidateGate gate;
    private final Rollouts rollouts;
    private final Surroundings around;

    JobJudge(
            JobClaims claims,
            TrainingJobs jobs,
            ExampleStore examples,
            CandidateGate gate,
            Rollouts rollouts,
            Surroundings around) {
        this.claims = claims;
        this.jobs = jobs;
        this.examples = examples;
        this.gate = gate;
        this.rollouts = rollouts;
        this.around = around;
    }

    /** The models on this machine, and what is told of them. */
    @Singleton
    record Surroundings(LearningSettings settings, ModelShelf shelf, ModelStatuses statuses) {}

    /** Judges one that waits; false where none does. */
    boolean next(String name) {
        Optional<TrainingJob> job = claims.takeTrained(name);
        job.ifPresent(this::judge);
        return job.isPresent();
    }

    private void judge(TrainingJob job) {
        Disposable alive = beating(job.claim());
        try {
            around.shelf.fetch(job.lang(), job.version());
            Candidate candidate = new Candidate(job.lang(), job.version(), examples.of(jobs.examples(job.id())));
            Verdict verdict = gate.judge(candidate);
            if (!claims.beat(job.claim())) {
                LOG.info("{}: was cancelled at the gate", job.version());
                return;
            }
            rollouts.begin(job.lang(), job.version(), verdict);
            claims.judged(job.claim(), withoutSentences(verdict));
            tell(job, verdict);
            around.shelf.tidy(job.lang(), needed(job.lang()));
        } catch (RuntimeException broken) {
            LOG.error("{}: the gate could not judge it", job.version(), broken);
            claims.again(
                    job.claim(),
                    "the gate could not judge the model: " + broken.getClass().getSimpleName()
                            + "; the server's log tells more");
        } finally {
            alive.dispose();
        }
    }

    private void tell(TrainingJob job, Verdict verdict) {
        GateDecision decision = GateDecision.of(verdict);
        around.statuses.change(job.lang(), status -> status.gate(decision));
        LOG.info(
                "{}: the gate {} {}: {}",
                job.lang(),
                verdict.passed() ? "lets pass" : "holds back",
                job.version(),
                decision.summary());
    }

    private Disposable beating(Claim claim) {
        return Flux.interval(BEAT, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .subscribe(
                        beat -> claims.beat(claim),
                        away -> LOG.warn("{}: nobody can be told that it is being judged", claim.job(), away));
    }

    private List<String> needed(String lang) {
        return ModelStore.in(around.settings.data().models()).current(lang).stream()
                .toList();
    }

    private static Verdict withoutSentences(Verdict verdict) {
        return new Verdict(
                verdict.lang(),
                verdict.version(),
                verdict.champion(),
                verdict.passed(),
                verdict.findings().stream().map(Finding::withoutSentences).toList(),
                verdict.figures());
    }
}
