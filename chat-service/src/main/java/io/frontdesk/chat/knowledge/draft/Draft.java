package io.frontdesk.chat.knowledge.draft;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.knowledge.version.Author;

import java.time.Instant;
import java.util.UUID;

/**
 * An uploaded file that is not published.
 *
 * @param base the version that it is compared with; 0 where there was none
 */
public record Draft(String id, Instant at, Author author, String fileName, DraftOptions options, long base) {
    public Draft {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(author, "author");
        requireNonNull(fileName, "fileName");
        requireNonNull(options, "options");
    }

    public static Draft fresh(Author author, String fileName, DraftOptions options, long base) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        return new Draft(UUID.randomUUID().toString(), now, author, fileName, options, base);
    }

    /** The same file meant another way. */
    public Draft with(DraftOptions other) {
        return new Draft(id, at, author, fileName, other, base);
    }

    /** The same, compared with version {@code number}. */
    public Draft basedOn(long number) {
        return new Draft(id, at, author, fileName, options, number);
    }
}
