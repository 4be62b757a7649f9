package io.frontdesk.retrieval;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A question put to a corpus.
 *
 * @param lang language of the entries to search
 * @param intents probable intents with their probabilities; entries whose category is one of them are preferred; empty
 *     where nothing is known
 * @param given the entry that is not looked for, since it was just given; absent where all are
 */
public record FaqQuery(
        String text,
        String lang,
        int limit,
        Map<String, Double> intents,
        @Nullable String given) {
    public FaqQuery {
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
        intents = Map.copyOf(intents);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive, got " + limit);
        }
    }

    public FaqQuery(String text, String lang, int limit, Map<String, Double> intents) {
        this(text, lang, limit, intents, null);
    }

    public static FaqQuery of(String text, String lang, int limit) {
        return new FaqQuery(text, lang, limit, Map.of());
    }
}
