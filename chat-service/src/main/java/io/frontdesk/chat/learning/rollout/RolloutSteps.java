package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.learning.rollout.RolloutStore.Seen;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Decides when a candidate goes a step on or back by itself. Of several nodes that decide at once one is heard. */
@Singleton
final class RolloutSteps {
    private final RolloutStore store;
    private final RolloutDesk desk;
    private final RolloutSettings settings;
    private final InstantSource clock;

    RolloutSteps(RolloutStore store, RolloutDesk desk, RolloutSettings settings, InstantSource clock) {
        this.store = store;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param failures how often the candidate could not read a message on this node */
    void consider(Rollout rollout, long failures) {
        if (failures > 0) {
            desk.giveBack(rollout, "failed", RolloutDesk.PROGRAM);
            return;
        }
        List<Signal> fallen =
                store.signals(rollout.id()).stream().filter(Signal::falls).toList();
        if (rollout.state() == RolloutState.SHARE && !fallen.isEmpty()) {
            desk.giveBack(rollout, "fell:" + fallen.getFirst().name(), RolloutDesk.PROGRAM);
        } else if (settings.automatic() && isOver(rollout)) {
            desk.promote(rollout, false, "step_over", RolloutDesk.PROGRAM);
        }
    }

    /** Another model serves than the one it was compared with. */
    void replaced(Rollout rollout) {
        desk.replace(rollout, "another_model_serves");
    }

    void broken(Rollout rollout) {
        desk.giveBack(rollout, "cannot_be_opened", RolloutDesk.PROGRAM);
    }

    private boolean isOver(Rollout rollout) {
        Seen seen = store.seen(rollout.id(), rollout.stepAt());
        boolean shadow = rollout.state() == RolloutState.SHADOW;
        long turns = shadow ? seen.compared() : seen.byCandidate();
        int enough = shadow ? settings.shadowTurns() : settings.shareTurns();
        Duration wait = shadow ? settings.shadowFor() : settings.shareFor();
        boolean waited =
                !Instant.ofEpochMilli(clock.millis()).isBefore(rollout.stepAt().plus(wait));
        return turns >= enough || (waited && turns >= settings.few());
    }
}
