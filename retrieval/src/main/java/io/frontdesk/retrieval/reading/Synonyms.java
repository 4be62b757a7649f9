package io.frontdesk.retrieval.reading;

import io.frontdesk.retrieval.ingest.NormalText;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads customers' words as the company's. The longest word at a place wins, of rules for the same word the last; what was
 * read is not read again. Latin words count whole only, Chinese ones wherever they stand.
 */
public final class Synonyms {
    private static final Synonyms NONE = new Synonyms(Map.of());

    private final Map<String, Readings> byLanguage;

    private Synonyms(Map<String, Readings> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    public static Synonyms none() {
        return NONE;
    }

    public static Synonyms of(List<SynonymRule> rules) {
        Map<String, Map<String, String>> meanings = new HashMap<>();
        for (SynonymRule rule : rules) {
            Map<String, String> own = meanings.computeIfAbsent(rule.lang(), lang -> new HashMap<>());
            rule.words().forEach(word -> own.put(folded(word, rule.lang()), rule.meaning()));
        }
        Map<String, Readings> byLanguage = new HashMap<>();
        meanings.forEach((lang, own) -> byLanguage.put(lang, new Readings(own)));
        return new Synonyms(byLanguage);
    }

    /** {@code text}, which is in its normal form, with every synonym read as what it means. */
    public String read(String text, String lang) {
        Readings readings = byLanguage.get(lang);
        return readings == null ? text : readings.read(text);
    }

    private static String folded(String word, String lang) {
        return NormalText.of(word.strip(), lang).toLowerCase(Locale.ROOT);
    }

    /** The words of one language and what they mean. */
    private record Readings(Map<String, String> meanings, int longest) {
        Readings(Map<String, String> meanings) {
            this(
                    Map.copyOf(meanings),
                    meanings.keySet().stream().mapToInt(String::length).max().orElse(0));
        }

        String read(String text) {
            String folded = text.toLowerCase(Locale.ROOT);
            if (folded.length() != text.length()) {
                return text; // a letter whose small form is longer: none of the words of a rule has one
            }
            StringBuilder read = new StringBuilder(text.length());
            int at = 0;
            while (at < text.length()) {
                int end = endOfWord(folded, at);
                read.append(end == at ? text.substring(at, at + 1) : meaning(text, folded, at, end));
                at = Math.max(end, at + 1);
            }
            return read.toString();
        }

        private String meaning(String text, String folded, int from, int to) {
            String meaning = meanings.getOrDefault(folded.substring(from, to), "");
            return meaning.isEmpty() ? text.substring(from, to) : meaning;
        }

        /** Where the longest known word that begins at {@code at} ends; {@code at} where none does. */
        private int endOfWord(String text, int at) {
            for (int end = Math.min(text.length(), at + longest); end > at; end--) {
                if (meanings.containsKey(text.substring(at, end)) && isWhole(text, at) && isWhole(text, end)) {
                    return end;
                }
            }
            return at;
        }

        /** Whether no Latin word or number is cut at {@code at}. */
        private static boolean isWhole(String text, int at) {
            return at == 0 || at == text.length() || !(isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at)));
        }

        private static boolean isLatin(char letter) {
            return letter < 0x250 && Character.isLetterOrDigit(letter);
        }
    }
}
