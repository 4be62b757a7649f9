package io.frontdesk.chat.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.gate.Verdict.Figures;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** What {@link GateBenchmark} saw: how many batches of each kind there were, and how many came to the right end. */
record GateFigures(
        int clean,
        int cleanPassed,
        int flipped,
        int flippedStopped,
        int trigger,
        int triggerStopped,
        int worseOnProtected,
        int worseOnProtectedBlocked,
        List<Run> runs) {
    private static final String CLEAN = "clean";
    private static final String FLIPPED = "flipped";
    private static final String TRIGGER = "trigger";
    private static final String WORSE = "worse_on";

    GateFigures {
        runs = List.copyOf(runs);
    }

    static GateFigures of(List<Run> runs) {
        return new GateFigures(
                count(runs, CLEAN, false),
                (int) runs.stream()
                        .filter(run -> run.what().equals(CLEAN) && run.passed())
                        .count(),
                count(runs, FLIPPED, false),
                count(runs, FLIPPED, true),
                count(runs, TRIGGER, false),
                count(runs, TRIGGER, true),
                count(runs, WORSE, false),
                (int) runs.stream().filter(Run::isBlockedAsWorse).count(),
                runs);
    }

    boolean passed() {
        return clean == cleanPassed
                && flipped == flippedStopped
                && trigger == triggerStopped
                && worseOnProtected == worseOnProtectedBlocked;
    }

    private static int count(List<Run> runs, String what, boolean stopped) {
        return (int) runs.stream()
                .filter(run -> run.what().startsWith(what) && (!stopped || run.isStopped()))
                .count();
    }

    /**
     * One candidate.
     *
     * @param what kind of batch it learned from
     * @param poisoned how many of the examples are wrong on purpose
     * @param afterwards what came of the batch once what is held was left out; absent where it was not stopped, or is clean
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(
            String lang,
            int seed,
            String what,
            int examples,
            int poisoned,
            @JsonProperty("held_poisoned") int heldPoisoned,
            @JsonProperty("held_honest") int heldHonest,
            boolean passed,
            @JsonProperty("blocked_by") List<String> blockedBy,
            Figures figures,
            @Nullable Afterwards afterwards,
            double seconds) {
        Run {
            blockedBy = List.copyOf(blockedBy);
        }

        /** Held as a whole, or not let serve. */
        boolean isStopped() {
            return !passed || heldPoisoned == poisoned;
        }

        /** Blocked for the very intent it is worse on. */
        boolean isBlockedAsWorse() {
            return what.startsWith(WORSE)
                    && blockedBy.contains(
                            "protected_intent " + what.substring(WORSE.length()).strip());
        }

        String summary() {
            return String.format(
                    Locale.ROOT,
                    "%s, seed %d: %s, %d of %d poisoned and %d honest held, right %.3f against %.3f, blocked by %s (%.0f s)",
                    what,
                    seed,
                    passed ? "passed" : "blocked",
                    heldPoisoned,
                    poisoned,
                    heldHonest,
                    figures.candidate().accuracy(),
                    figures.champion().accuracy(),
                    blockedBy,
                    seconds);
        }
    }

    /** @param poisonedLeft how many were not held */
    record Afterwards(
            boolean passed, @JsonProperty("poisoned_left") int poisonedLeft) {}
}
