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
 * @param owner who answers for the entry, or empty
 * @param reviewBy day by which the owner should have looked at the entry again, or null
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
        @Nullable LocalDate validTo,
        String owner,
        @Nullable LocalDate reviewBy) {
    public FaqEntry {
        requireText(id, "id");
        requireText(lang, "lang");
        requireText(question, "question");
        requireText(answer, "answer");
        requireNonNull(category, "category");
        requireNonNull(owner, "owner");
        tags = List.copyOf(tags);
        similar = List.copyOf(similar);
    }

    /** An entry that nobody owns. */
    public FaqEntry(
            String id,
            String lang,
            String question,
            String answer,
            String category,
            List<String> tags,
            List<String> similar,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this(id, lang, question, answer, category, tags, similar, validFrom, validTo, "", null);
    }

    /** An entry of nothing but its text; what else it has comes by the methods below, one a column. */
    public static FaqEntry of(String id, String lang, String question, String answer) {
        return new FaqEntry(id, lang, question, answer, "", List.of(), List.of(), null, null);
    }

    public FaqEntry withText(String asked, String answered) {
        return new FaqEntry(id, lang, asked, answered, category, tags, similar, validFrom, validTo, owner, reviewBy);
    }

    public FaqEntry withCategory(String intent) {
        return new FaqEntry(id, lang, question, answer, intent, tags, similar, validFrom, validTo, owner, reviewBy);
    }

    public FaqEntry withTags(List<String> labels) {
        return new FaqEntry(id, lang, question, answer, category, labels, similar, validFrom, validTo, owner, reviewBy);
    }

    public FaqEntry withSimilar(List<String> phrasings) {
        return new FaqEntry(id, lang, question, answer, category, tags, phrasings, validFrom, validTo, owner, reviewBy);
    }

    public FaqEntry withValidity(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new FaqEntry(id, lang, question, answer, category, tags, similar, from, to, owner, reviewBy);
    }

    public FaqEntry withOwner(String person, @Nullable LocalDate review) {
        return new FaqEntry(id, lang, question, answer, category, tags, similar, validFrom, validTo, person, review);
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
