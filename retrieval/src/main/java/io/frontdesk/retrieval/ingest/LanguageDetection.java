package io.frontdesk.retrieval.ingest;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** Tells Chinese from English by script: counts Han characters against Latin words. Knows no other language. */
public final class LanguageDetection {
    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";

    private LanguageDetection() {}

    /** The language of {@code text}, or nothing where it has neither Han nor Latin letters (digits, emoji). */
    public static Optional<String> of(String text) {
        int han = 0;
        int latinWords = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            UnicodeScript script = UnicodeScript.of(codePoint);
            boolean latin = script == UnicodeScript.LATIN;
            if (script == UnicodeScript.HAN) {
                han++;
            } else if (latin && !inWord) {
                latinWords++;
            }
            inWord = latin || (inWord && (Character.isDigit(codePoint) || codePoint == '\'' || codePoint == '-'));
        }
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
