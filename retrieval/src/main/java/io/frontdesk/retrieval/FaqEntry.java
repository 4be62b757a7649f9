package io.frontdesk.retrieval;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One question and its answer in one language; (id, lang) is its key.
 *
 * @param category the intent whose question this answers, or empty
 * @param similar further phrasings of the question
 * @param validFrom first day on which the answer may be given, or null for always
 * @param validTo last day on which the answer may be given, or null for always
 */
public record FaqEntry(
        String id,
        String lang,
        String question,
        String answer,
        String category,
        List<String> tags,
        List<String> similar,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public FaqEntry {
        requireText(id, "id");
        requireText(lang, "lang");
        requireText(question, "question");
        requireText(answer, "answer");
        requireNonNull(category, "category");
        tags = List.copyOf(tags);
        similar = List.copyOf(similar);
    }

    /** Whether the answer may be given on {@code day}. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    private static void requireText(String value, String name) {
        requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }
}
