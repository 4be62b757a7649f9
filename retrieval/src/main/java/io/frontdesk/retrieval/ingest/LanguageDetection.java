package io.frontdesk.retrieval.ingest;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells Chinese from English by script: counts Han characters against Latin words. Knows no other language; what has digits in it,
 * such as an order number, is of none.
 */
public final class LanguageDetection {
    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";

    private static final Pattern LATIN =
            Pattern.compile("[\\p{IsLatin}\\p{Nd}'’-]*\\p{IsLatin}[\\p{IsLatin}\\p{Nd}'’-]*");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private LanguageDetection() {}

    /** The language of {@code text}, or nothing where it has neither Han nor a Latin word (digits, codes, emoji). */
    public static Optional<String> of(String text) {
        int han = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            han += UnicodeScript.of(text.codePointAt(at)) == UnicodeScript.HAN ? 1 : 0;
        }
        long latinWords = LATIN.matcher(text)
                .results()
                .filter(run -> !DIGIT.matcher(run.group()).find())
                .count();
        if (han == 0 && latinWords == 0) {
            return Optional.empty();
        }
        return Optional.of(han > 0 && han >= latinWords ? CHINESE : ENGLISH);
    }

    /** As {@link #of(String)}, with {@code fallback} for a text without letters. */
    public static String of(String text, String fallback) {
        return of(text).orElse(fallback);
    }
}
