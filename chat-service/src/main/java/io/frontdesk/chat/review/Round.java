package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
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
import java.time.InstantSource;
import java.util.UUID;

/** Looks for new items from time to time, on one thread of one node, once the classifiers serve. */
@Singleton
public final class Round implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration ALONE = Duration.ofMinutes(5);

    private static final String CLAIM = """
            UPDATE review_round SET node = :node, until = :until
            WHERE one = 1 AND (node = :node OR until < :now OR until > :longest)""";

    private final Store store;
    private final NewIntents intents;
    private final Intake intake;
    private final Crowds crowds;
    private final UnansweredTopics topics;
    private final IntentClassifiers classifiers;
    private final InstantSource clock;
    private final Duration every;
    private final String node = UUID.randomUUID().toString();
    private final Scheduler thread = Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "review", 60, true);
    private final Disposable.Swap rounds = Disposables.swap();
    private long decided;

    Round(
            Store store,
            NewIntents intents,
            Intake intake,
            Crowds crowds,
            UnansweredTopics topics,
            IntentClassifiers classifiers,
            InstantSource clock,
            @Value("${frontdesk.review.every:30s}") Duration every) {
        this.store = store;
        this.intents = intents;
        this.intake = intake;
        this.crowds = crowds;
        this.topics = topics;
        this.classifiers = classifiers;
        this.clock = clock;
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
            run();
        } catch (RuntimeException failed) {
            LOG.warn("what is to review cannot be looked for now: {}", failed.toString());
        }
    }

    /** One round; does nothing while another node is at it. */
    public synchronized void run() {
        intents.catchUp();
        if (!allServe() || !claim()) {
            return;
        }
        int taken = 0;
        for (int some = intake.takeSome(); some > 0; some = intake.takeSome()) {
            taken += some;
            claim();
        }
        long latest = lastDecision();
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

    /** Clocks may jump: a claim that would last longer than any is void. */
    private boolean claim() {
        long now = clock.millis();
        return requireNonNull(store.change(handle -> handle.createUpdate(CLAIM)
                                .bind("node", node)
                                .bind("now", now)
                                .bind("until", now + ALONE.toMillis())
                                .bind("longest", now + 2 * ALONE.toMillis())
                                .execute()
                        == 1)
                .block());
    }

    private long lastDecision() {
        return store.readNow(handle -> handle.createQuery("SELECT COALESCE(MAX(changed_at), 0) FROM review_item")
                .mapTo(Long.class)
                .one());
    }
}
