package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.LearningLoop;
import io.frontdesk.chat.learning.ModelSwitch;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.UnknownModel;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Brings what serves on this node in line with what the rollouts' rows say, once a second. The rows are the truth: whatever a
 * node did or did not get done before it stopped, it does what they say when it comes up again. A row is acted on once on each
 * node, so that an operator's own {@code models promote} after it counts.
 */
@Singleton
final class RolloutWatch implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RolloutWatch.class);
    private static final long EVERY_MILLIS = 1_000;
    /** So many looks in a row another model must serve, for one that is just changing is none. */
    private static final int STRANGE = 5;

    private final RolloutStore store;
    private final RolloutSteps steps;
    private final ShadowReader shadow;
    private final IntentClassifiers classifiers;
    private final Serving serving;
    /** Counting what was seen takes the database longer than reading the rows. */
    private static final int CONSIDERED = 3;

    private final Map<String, Integer> strange = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rollout-watch").factory());

    private long looks;

    RolloutWatch(
            RolloutStore store,
            RolloutSteps steps,
            ShadowReader shadow,
            IntentClassifiers classifiers,
            Serving serving) {
        this.store = store;
        this.steps = steps;
        this.shadow = shadow;
        this.classifiers = classifiers;
        this.serving = serving;
    }

    /** What this node does to serve, and what it remembers of it. */
    @Singleton
    static final class Serving {
        private final ModelSwitch models;
        private final AppliedRows applied;
        private final LearningLoop loop;
        private final Database database;

        Serving(ModelSwitch models, AppliedRows applied, LearningLoop loop, Database database) {
            this.models = models;
            this.applied = applied;
            this.loop = loop;
            this.database = database;
        }
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        ScheduledFuture<?> _ = thread.schedule(this::start, 0, TimeUnit.MILLISECONDS);
    }

    private void start() {
        serving.loop.awaitServing();
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks at once and does what there is to do before it returns, where a person waits for it. */
    void lookNow() {
        try {
            thread.submit(() -> {
                        look();
                        return true;
                    })
                    .get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void look() {
        looks++;
        for (LearnedLanguage language : LearnedLanguage.all()) {
            try {
                look(language.lang());
            } catch (RuntimeException away) {
                LOG.warn("{}: the rollout cannot be looked at now: {}", language.lang(), away.toString());
            }
        }
    }

    private void look(String lang) {
        store.settled(lang).filter(row -> !serving.applied.has(row)).ifPresent(this::settle);
        Optional<Rollout> open = store.open(lang).filter(this::fits);
        if (open.isEmpty()) {
            shadow.rest(lang);
            classifiers.endTrial(lang);
            return;
        }
        Rollout rollout = open.get();
        if (tryOut(rollout)) {
            shadow.follow(rollout);
            long failures = classifiers.failures(lang);
            if (failures > 0 || looks % CONSIDERED == 0) {
                steps.consider(rollout, failures);
            }
        }
    }

    /** Lets serve what the row says, if this node has it. */
    private void settle(Rollout row) {
        String lang = row.lang();
        String wanted = row.settled();
        String now = classifiers.version(lang).orElse("");
        try {
            if (wanted.equals(now) || (Rollout.isUntrained(wanted) && Rollout.isUntrained(now))) {
                if (!Rollout.isUntrained(wanted)) {
                    serving.models.promote(lang, wanted);
                }
            } else if (Rollout.isUntrained(wanted)) {
                serving.models.retire(lang);
            } else {
                serving.models.promote(lang, wanted);
            }
            serving.applied.note(row);
        } catch (CorruptModel | UnknownModel broken) {
            LOG.error("{}: {}", lang, broken.getMessage());
            serving.models.complain(lang, String.valueOf(broken.getMessage()));
            serving.applied.note(row);
        }
    }

    /** Whether what serves here is what the candidate was compared with; another model that stays ends the rollout. */
    private boolean fits(Rollout rollout) {
        String now = classifiers.version(rollout.lang()).orElse("");
        if (rollout.isComparedWith(now)) {
            strange.remove(rollout.lang());
            return true;
        }
        int looks = strange.merge(rollout.lang(), 1, Integer::sum);
        if (looks == STRANGE && serving.database.isShared()) {
            LOG.warn(
                    "{}: {} serves here and not {}, so this node takes no part in the rollout of {}",
                    rollout.lang(),
                    now,
                    rollout.champion(),
                    rollout.version());
        } else if (looks >= STRANGE && !serving.database.isShared()) {
            steps.replaced(rollout);
            strange.remove(rollout.lang());
        }
        return false;
    }

    /** A candidate that cannot be opened here goes back, unless only this one of several nodes lacks it. */
    private boolean tryOut(Rollout rollout) {
        String lang = rollout.lang();
        if (classifiers.candidate(lang).filter(rollout.version()::equals).isPresent()) {
            classifiers.tryOut(lang, rollout::serves);
            return true;
        }
        if (serving.database.isShared() && !serving.models.has(lang, rollout.version())) {
            return false;
        }
        try {
            classifiers.tryOut(lang, serving.models.open(lang, rollout.version()), rollout::serves);
            return true;
        } catch (CorruptModel | UnknownModel broken) {
            LOG.error("{}: {}", lang, broken.getMessage());
            steps.broken(rollout);
            return false;
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
