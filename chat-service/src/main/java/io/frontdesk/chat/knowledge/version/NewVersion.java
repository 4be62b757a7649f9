package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody wants to make.
 *
 * @param restored the version it is to be the same as, or null where it is like none before
 * @param alongside what is written with it, all or nothing
 */
public record NewVersion(
        Expectation expected,
        Difference difference,
        Author author,
        VersionKind kind,
        String note,
        @Nullable Version restored,
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
        return new NewVersion(expected, difference, author, kind, note, null, (handle, number) -> {});
    }

    /** What makes version {@code wanted} the newest again, by what differs between the two. */
    public static NewVersion restoring(Version wanted, long newest, Difference back, Author author, String note) {
        Expectation expected = new Expectation.Newest(newest);
        return new NewVersion(expected, back, author, VersionKind.RESTORE, note, wanted, (handle, number) -> {});
    }

    /** The version whose very entries it will hold when it becomes version {@code number}. */
    long content(long number) {
        return restored == null ? number : restored.content();
    }

    /** The same, with something written alongside. */
    public NewVersion with(Alongside more) {
        return new NewVersion(expected, difference, author, kind, note, restored, more);
    }

    /** Writes into the transaction in which version {@code number} becomes the newest. */
    @FunctionalInterface
    public interface Alongside {
        void write(Handle handle, long number);
    }
}
