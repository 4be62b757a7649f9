package io.frontdesk.intent.baseline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The terms of a text for word matching: lightly stemmed words, and single and paired Chinese characters. */
final class LexicalTerms {
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
            "will", "with");
    private static final List<String> ENDINGS = List.of("ing", "ies", "ed", "es", "s", "ly");
    private static final int SHORTEST_STEM = 3;

    private LexicalTerms() {}

    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = 0;
        int[] characters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        for (int character : characters) {
            boolean ideograph = Character.isIdeographic(character);
            if (ideograph || !Character.isLetterOrDigit(character)) {
                endWord(word, terms);
            } else {
                word.appendCodePoint(character);
            }
            if (ideograph) {
                terms.add(Character.toString(character));
                if (before != 0) {
                    terms.add(Character.toString(before) + Character.toString(character));
                }
            }
            before = ideograph ? character : 0;
        }
        endWord(word, terms);
        return terms;
    }

    private static void endWord(StringBuilder word, List<String> terms) {
        String whole = word.toString();
        word.setLength(0);
        if (!whole.isEmpty() && !STOP_WORDS.contains(whole)) {
            terms.add(stem(whole));
        }
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length()) + (ending.equals("ies") ? "y" : "");
            }
        }
        return word;
    }
}
