package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.index.CorpusStamp;

import java.time.Instant;

/**
 * One version of the knowledge; it never changes.
 *
 * @param stamp its number and the mark that no other version has
 * @param content the version whose very entries it holds: its own number, or that of what it restored
 */
public record Version(
        CorpusStamp stamp, long content, Instant at, Author author, VersionKind kind, String note, Counts counts) {
    public Version {
        requireNonNull(stamp, "stamp");
        requireNonNull(at, "at");
        requireNonNull(author, "author");
        requireNonNull(kind, "kind");
        requireNonNull(note, "note");
        requireNonNull(counts, "counts");
    }

    public long number() {
        return stamp.number();
    }

    /** In how many entries it differs from the version before. */
    public record Counts(long added, long changed, long removed) {}
}
