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
     * @param flips labels that were wrong, {@code words} texts with the word
     * @param withdrawn how many examples the admin took out, honest mistakes among them
     * @param stopped candidates that the gate stopped in that week
     */
    record Poisoning(boolean done, Batch flips, Batch words, int withdrawn, List<Training> stopped) {
        static final Poisoning NONE = new Poisoning(
                false,
                new Batch(Attack.FLIPPED, Attack.FLIPS_SHOW_AS, 0, List.of()),
                new Batch(Attack.TRIGGERED, Attack.WORD_SHOWS_AS, 0, List.of()),
                0,
                List.of());

        Poisoning {
            stopped = List.copyOf(stopped);
        }
    }

    /**
     * Examples of one kind of attack.
     *
     * @param check what the gate is to stop it by
     * @param held the checks for which some of them were held before anything learned from them, one for each of those
     */
    record Batch(String lang, String check, int given, List<String> held) {
        Batch {
            held = List.copyOf(held);
        }
    }
}
