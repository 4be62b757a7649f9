package io.frontdesk.chat.review;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.review.topics.UnansweredTopics;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;

/** Looks for new items from time to time, on one thread of one node, once the classifiers serve. */
@Singleton
public final class Round implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final RoundClaim claim;
    private final NewIntents intents;
    private final Intake intake;
    private final Crowds crowds;
    private final UnansweredTopics topics;
    private final IntentClassifiers classifiers;
    private final Duration every;
    /** One that may wait for the database. */
    private final Scheduler thread = Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "review", 60, true);

    private final Disposable.Swap rounds = Disposables.swap();
    private long decided;

    Round(
            RoundClaim claim,
            NewIntents intents,
            Intake intake,
            Crowds crowds,
            UnansweredTopics topics,
            IntentClassifiers classifiers,
            @Value("${frontdesk.review.every:30s}") Duration every) {
        this.claim = claim;
        this.intents = intents;
        this.intake = intake;
        this.crowds = crowds;
        this.topics = topics;
        this.classifiers = classifiers;
        this.every = every;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        rounds.update(Flux.interval(every)
                .onBackpressureDrop()
                .publishOn(thread, 1)
                .subscribe(tick -> tryRun(), broken -> LOG.error("nothing is looked for to review any more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
        thread.dispose();
    }

    private void tryRun() {
        try {
            run(true);
        } catch (RuntimeException failed) {
            LOG.warn("what is to review cannot be looked for now: {}", failed.toString());
        }
    }

    /** One round, as fast as can be; does nothing while another node is at it. */
    public void run() {
        run(false);
    }

    private synchronized void run(boolean gently) {
        intents.catchUp();
        if (!allServe() || !claim.take()) {
            return;
        }
        int taken = 0;
        for (int some = intake.takeSome(gently); some > 0; some = intake.takeSome(gently)) {
            taken += some;
            claim.take();
        }
        long latest = claim.lastDecision();
        if (taken > 0 || latest > decided) {
            crowds.refresh();
            LearnedLanguage.all().forEach(language -> crowds.weighAll(language.lang()));
            decided = latest;
        }
        topics.refreshIfDue();
    }

    private boolean allServe() {
        return LearnedLanguage.all().stream()
                .allMatch(language -> classifiers.version(language.lang()).isPresent());
    }
}
