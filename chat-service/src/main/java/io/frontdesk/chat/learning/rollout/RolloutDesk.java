package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.learning.gate.Rollouts;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.rollout.RolloutStore.Step;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the steps of rollouts, by hand or not; what they mean for what serves is {@link RolloutWatch}'s. Blocks the caller. */
@Singleton
final class RolloutDesk implements Rollouts {
    /** Who takes the steps that nobody asked for. */
    static final String PROGRAM = "Frontdesk";

    /** The reason of the steps that a person asked for. */
    static final String BY_HAND = "by_hand";

    private static final Logger LOG = LoggerFactory.getLogger(RolloutDesk.class);
    private static final AtomicInteger BEGUN = new AtomicInteger();

    private final RolloutStore store;
    private final RolloutSettings settings;
    private final IntentClassifiers classifiers;
    private final InstantSource clock;

    RolloutDesk(RolloutStore store, RolloutSettings settings, IntentClassifiers classifiers, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.classifiers = classifiers;
        this.clock = clock;
    }

    /** The first fine-tuned model of a language has nothing to be tried out against but examples, and serves at once. */
    @Override
    public void begin(String lang, String version, Verdict verdict) {
        String champion = Objects.requireNonNullElse(
                verdict.champion(), classifiers.version(lang).orElse(""));
        RolloutState state = !verdict.passed()
                ? RolloutState.BLOCKED
                : Rollout.isUntrained(champion) ? RolloutState.ALL : RolloutState.SHADOW;
        Instant now = now();
        Rollout begun = new Rollout(
                id(now),
                lang,
                version,
                champion,
                state,
                state == RolloutState.ALL ? 1 : 0,
                verdict.passed() ? "passed" : "blocked",
                PROGRAM,
                now,
                now,
                1,
                verdict);
        if (store.begin(begun)) {
            LOG.info("{}: {} is in state {}", lang, version, state.code());
        } else {
            LOG.warn("{}: {} did not begin, for another one began at the same moment", lang, version);
        }
    }

    @Override
    public boolean isTakenBack(String lang, String version) {
        return store.newest(lang, version)
                .filter(rollout -> rollout.state() == RolloutState.RETURNED)
                .filter(rollout -> rollout.reason().equals(BY_HAND))
                .isPresent();
    }

    /** What a person's or the program's wish came to. */
    sealed interface Outcome {
        record Done(Rollout rollout) implements Outcome {}

        /** It is not in a state to be changed so. */
        record Refused(String why) implements Outcome {}

        /** Somebody else changed it at the same moment. */
        record Outdated() implements Outcome {}
    }

    /** The next step, or with {@code toAll} the last one. */
    Outcome promote(Rollout rollout, boolean toAll, String reason, String by) {
        if (rollout.state() == RolloutState.BLOCKED) {
            return new Outcome.Refused("The gate has held this candidate back.");
        }
        if (rollout.state() == RolloutState.ALL) {
            return new Outcome.Refused("This candidate serves all already.");
        }
        if (!rollout.state().isOpen() && !isChampionServing(rollout)) {
            return new Outcome.Refused("Another model serves now than the one this candidate was compared with.");
        }
        double share = toAll ? 1 : settings.after(rollout.state() == RolloutState.SHARE ? rollout.share() : 0);
        RolloutState state = share >= 1 ? RolloutState.ALL : RolloutState.SHARE;
        return step(rollout, new Step(state, share, reason, by, now()));
    }

    /** Back to what served before. */
    Outcome giveBack(Rollout rollout, String reason, String by) {
        boolean last = rollout.state() == RolloutState.ALL
                && store.settled(rollout.lang()).map(Rollout::id).equals(Optional.of(rollout.id()));
        if (!rollout.state().isOpen() && !last) {
            return new Outcome.Refused("This candidate is not in service.");
        }
        return step(rollout, new Step(RolloutState.RETURNED, 0, reason, by, now()));
    }

    /** Another model took the place of the one it was compared with. */
    Outcome replace(Rollout rollout, String reason) {
        return step(rollout, new Step(RolloutState.REPLACED, rollout.share(), reason, PROGRAM, now()));
    }

    private Outcome step(Rollout rollout, Step step) {
        if (!store.step(rollout, step)) {
            return new Outcome.Outdated();
        }
        LOG.info(
                "{}: {} is in state {}: {}",
                rollout.lang(),
                rollout.version(),
                step.state().code(),
                step.reason());
        return new Outcome.Done(store.find(rollout.id()).orElseThrow());
    }

    private boolean isChampionServing(Rollout rollout) {
        return rollout.isComparedWith(classifiers.version(rollout.lang()).orElse(""));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Later ones sort later. */
    private static String id(Instant now) {
        return String.format(
                "%013d-%04x-%08x",
                now.toEpochMilli(),
                BEGUN.incrementAndGet() & 0xffff,
                ThreadLocalRandom.current().nextInt());
    }
}
