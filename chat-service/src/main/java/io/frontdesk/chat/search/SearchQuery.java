package io.frontdesk.chat.search;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is searched for.
 *
 * @param lang language of the words found, or null for any
 * @param from time of the earliest, or null
 * @param to time of the latest, or null
 * @param after where the page before ended, or null for the first
 */
public record SearchQuery(
        String words,
        @Nullable String lang,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable SearchCursor after,
        int limit) {
    public SearchQuery {
        requireNonNull(words, "words");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive, got " + limit);
        }
    }
}
