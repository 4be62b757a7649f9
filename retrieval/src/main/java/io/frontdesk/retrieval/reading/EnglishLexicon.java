package io.frontdesk.retrieval.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The common words of English, so that none of them is taken for a slip of another: those that the vocabulary of the English
 * encoder holds whole, some twenty thousand. Has no rare words and hardly any names.
 */
public final class EnglishLexicon {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_PART = 4;
    private static final List<String> ENDINGS = List.of(
            "s", "es", "ies", "d", "ed", "ied", "ing", "r", "er", "ers", "or", "ors", "est", "ly", "y", "able", "less",
            "ful", "ness");
    private static final String VOCABULARY = "/bge-small-en-v1.5-tokenizer.json";

    private final Set<String> words;

    private EnglishLexicon(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /** The lexicon, read once. */
    public static EnglishLexicon shipped() {
        return Shipped.LEXICON;
    }

    /** Whether it holds {@code word}, which is in small letters. */
    public boolean has(String word) {
        return words.contains(word);
    }

    /** Whether it holds {@code word}, a word that it is an ending of, or two that it is put together of. */
    public boolean knows(String word) {
        return has(word) || isInflected(word) || isCompound(word);
    }

    private boolean isInflected(String word) {
        return ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .filter(stem -> stem.length() >= SHORTEST)
                .anyMatch(stem -> has(stem) || has(stem + "e") || has(stem + "y") || hasSingle(stem));
    }

    /** As in "chopping". */
    private boolean hasSingle(String stem) {
        int last = stem.length() - 1;
        return stem.charAt(last) == stem.charAt(last - 1) && has(stem.substring(0, last));
    }

    private boolean isCompound(String word) {
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .anyMatch(at ->
                        has(word.substring(0, at)) && (has(word.substring(at)) || isInflected(word.substring(at))));
    }

    private static final class Shipped {
        private static final EnglishLexicon LEXICON = read();

        private static EnglishLexicon read() {
            Set<String> words = new HashSet<>();
            try (InputStream json =
                    Objects.requireNonNull(EnglishLexicon.class.getResourceAsStream(VOCABULARY), VOCABULARY)) {
                JsonNode vocabulary =
                        new ObjectMapper().readTree(json).path("model").path("vocab");
                vocabulary.fieldNames().forEachRemaining(piece -> {
                    if (piece.length() > 1 && piece.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
                        words.add(piece);
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + VOCABULARY, unreadable);
            }
            return new EnglishLexicon(words);
        }
    }
}
