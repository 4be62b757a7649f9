package io.frontdesk.retrieval.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A question and the ids of the entries that answer it.
 *
 * @param lang language to search in
 * @param kind what makes it hard, by which results are told apart; empty where nobody said
 */
public record JudgedQuery(String id, String text, Set<String> relevant, String lang, String kind) {
    public JudgedQuery {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
        requireNonNull(kind, "kind");
        relevant = Set.copyOf(relevant);
        if (relevant.isEmpty()) {
            throw new IllegalArgumentException("query " + id + " has no relevant entry");
        }
    }
}
