package io.frontdesk.chat.knowledge.rehearsal.run;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.knowledge.version.Author;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * One long check.
 *
 * @param draft whose knowledge is checked, absent for the served one
 * @param subject how people call what is checked; empty for what is served
 * @param result as JSON, empty until it is done
 */
public record Run(
        String id,
        Kind kind,
        @Nullable String draft,
        String subject,
        Author author,
        Instant startedAt,
        Instant changedAt,
        State state,
        int done,
        int total,
        String result) {
    /** A run that has not been heard of for so long will not end any more: its server went down. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    public Run {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(author, "author");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(state, "state");
        requireNonNull(result, "result");
    }

    /** What is checked. */
    public enum Kind {
        ENTRIES,
        STORIES,
        REPLAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofCode(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElse(FAILED);
        }
    }

    static Run begun(Kind kind, @Nullable String draft, String subject, Author author) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        return new Run(UUID.randomUUID().toString(), kind, draft, subject, author, now, now, State.RUNNING, 0, 0, "");
    }

    Run at(int newDone, int newTotal) {
        return changed(State.RUNNING, newDone, newTotal, "");
    }

    Run ended(State end, String came) {
        return changed(end, end == State.DONE ? total : done, total, came);
    }

    private Run changed(State to, int newDone, int newTotal, String came) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        return new Run(id, kind, draft, subject, author, startedAt, now, to, newDone, newTotal, came);
    }

    /** As it is to be understood now. */
    public State stateNow() {
        boolean silent = changedAt.plus(SILENCE).isBefore(Instant.now());
        return state == State.RUNNING && silent ? State.FAILED : state;
    }
}
