package io.frontdesk.retrieval.reading;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Words of customers and the company's own word for the same thing. It works one way: where one of {@code words} stands in a
 * question, {@code meaning} is read.
 *
 * @param lang language of the questions it is for
 * @param meaning what is read; empty where the words are to be left as they are, whatever another rule says
 */
public record SynonymRule(String lang, List<String> words, String meaning) {
    private static final int LONGEST = 60;

    public SynonymRule {
        requireNonNull(lang, "lang");
        requireNonNull(meaning, "meaning");
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words");
        }
        for (String word : words) {
            if (word.isBlank() || word.length() > LONGEST) {
                throw new IllegalArgumentException("a word must have 1 to " + LONGEST + " characters: " + word);
            }
        }
    }
}
