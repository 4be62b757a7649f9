package io.frontdesk.retrieval.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A question and the ids of the entries that answer it.
 *
 * @param lang language to search in
 */
public record JudgedQuery(String id, String text, Set<String> relevant, String lang) {
    public JudgedQuery {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
        relevant = Set.copyOf(relevant);
        if (relevant.isEmpty()) {
            throw new IllegalArgumentException("query " + id + " has no relevant entry");
        }
    }
}
