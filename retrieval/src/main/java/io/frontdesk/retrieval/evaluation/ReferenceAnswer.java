package io.frontdesk.retrieval.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A question with an answer that a person wrote.
 *
 * @param entries ids of the entries the answer is from
 */
public record ReferenceAnswer(String id, String lang, String question, String answer, List<String> entries) {
    public ReferenceAnswer {
        requireNonNull(id, "id");
        requireNonNull(lang, "lang");
        requireNonNull(question, "question");
        requireNonNull(answer, "answer");
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("reference " + id + " names no entry");
        }
    }
}
