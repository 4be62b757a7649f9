package io.frontdesk.chat.knowledge.publishing;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.knowledge.version.Author;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A draft that is published by itself at a time.
 *
 * @param outcome what became of it, empty before
 */
public record ScheduledPublication(
        String id, String draft, String fileName, Instant at, String note, Author author, State state, String outcome) {
    public ScheduledPublication {
        requireNonNull(id, "id");
        requireNonNull(draft, "draft");
        requireNonNull(fileName, "fileName");
        requireNonNull(at, "at");
        requireNonNull(note, "note");
        requireNonNull(author, "author");
        requireNonNull(state, "state");
        requireNonNull(outcome, "outcome");
    }

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static ScheduledPublication fresh(String draft, String fileName, Instant at, String note, Author author) {
        String id = UUID.randomUUID().toString();
        return new ScheduledPublication(id, draft, fileName, at, note, author, State.WAITING, "");
    }
}
