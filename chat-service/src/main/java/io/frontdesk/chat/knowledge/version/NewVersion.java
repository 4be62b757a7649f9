package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import org.jdbi.v3.core.Handle;

/**
 * A version that somebody wants to make.
 *
 * @param alongside what is written with it, all or nothing
 */
public record NewVersion(
        Expectation expected,
        Difference difference,
        Author author,
        VersionKind kind,
        String note,
        Alongside alongside) {
    public NewVersion {
        requireNonNull(expected, "expected");
        requireNonNull(difference, "difference");
        requireNonNull(author, "author");
        requireNonNull(kind, "kind");
        requireNonNull(note, "note");
        requireNonNull(alongside, "alongside");
    }

    public static NewVersion of(
            Expectation expected, Difference difference, Author author, VersionKind kind, String note) {
        return new NewVersion(expected, difference, author, kind, note, (handle, number) -> {});
    }

    /** The same, with something written alongside. */
    public NewVersion with(Alongside more) {
        return new NewVersion(expected, difference, author, kind, note, more);
    }

    /** Writes into the transaction in which version {@code number} becomes the newest. */
    @FunctionalInterface
    public interface Alongside {
        void write(Handle handle, long number);
    }
}
