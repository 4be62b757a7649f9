package io.frontdesk.chat.mining.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mining.Mined;
import io.frontdesk.chat.mining.MiningProgress.Step;
import io.frontdesk.chat.mining.past.BadRow;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One file of past conversations on its way to proposals. */
record ImportRun(
        String id,
        String file,
        String startedBy,
        Instant startedAt,
        Instant changedAt,
        State state,
        Step step,
        int percent,
        Outcome outcome) {
    private static final int ALL = 100;

    /** How far it has come. {@code REFUSED}: the file has bad rows, nothing was taken of it. */
    enum State {
        RUNNING,
        DONE,
        REFUSED,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of it.
     *
     * @param problems every bad row; those of a file that was taken all the same were skipped on purpose
     */
    record Outcome(Mined.@Nullable Summary summary, List<BadRow> problems) {
        static final Outcome NOTHING_YET = new Outcome(null, List.of());

        Outcome {
            problems = List.copyOf(problems);
        }
    }

    ImportRun {
        requireNonNull(id, "id");
        requireNonNull(outcome, "outcome");
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("percent must be within 0 to 100, got " + percent);
        }
    }

    static ImportRun begun(String file, String by, Instant now) {
        String id = UUID.randomUUID().toString();
        return new ImportRun(id, file, by, now, now, State.RUNNING, Step.READING, 0, Outcome.NOTHING_YET);
    }

    ImportRun at(Step now, double share) {
        return new ImportRun(id, file, startedBy, startedAt, Instant.now(), state, now, (int) (ALL * share), outcome);
    }

    ImportRun ended(State end, Outcome with) {
        return new ImportRun(id, file, startedBy, startedAt, Instant.now(), end, Step.DONE, ALL, with);
    }
}
