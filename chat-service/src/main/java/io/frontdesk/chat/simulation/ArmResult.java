package io.frontdesk.chat.simulation;

import io.frontdesk.chat.simulation.AlertDesk.Raised;

import java.time.Instant;
import java.util.List;

/**
 * What one arm came to.
 *
 * @param experiences every visit but those of the attack
 */
record ArmResult(
        Instant begin,
        List<Experience> experiences,
        Work work,
        List<Published> published,
        List<Training> trainings,
        List<String> rollouts,
        List<Raised> alerts,
        Erasure erasure,
        Poisoning poisoning) {
    ArmResult {
        experiences = List.copyOf(experiences);
        published = List.copyOf(published);
        trainings = List.copyOf(trainings);
        rollouts = List.copyOf(rollouts);
        alerts = List.copyOf(alerts);
    }

    /** What people did: decisions of the reviewer, and turns about the recall that were labelled before it was measured. */
    record Work(int decisions, int recalled, double seconds) {}

    /**
     * Somebody was forgotten.
     *
     * @param done false where the weeks did not come to it
     * @param flagged models that had seen their words
     * @param clean whether one that has not was trained, and let pass, afterwards
     */
    record Erasure(boolean done, int flagged, boolean clean) {
        static final Erasure NONE = new Erasure(false, 0, false);
    }

    /**
     * What became of the bought account's labels.
     *
     * @param flipped labels that were wrong, {@code triggered} texts with the word
     * @param held by language and check, at the moment the candidates were stopped
     * @param withdrawn how many the admin took out
     */
    record Poisoning(
            boolean done, int flipped, int triggered, List<String> held, int withdrawn, List<Training> stopped) {
        static final Poisoning NONE = new Poisoning(false, 0, 0, List.of(), 0, List.of());

        Poisoning {
            held = List.copyOf(held);
            stopped = List.copyOf(stopped);
        }
    }
}
