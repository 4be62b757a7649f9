package io.frontdesk.retrieval.evaluation;

import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tokens by which answers are compared: words in lower case, and in Chinese each character by itself. */
public final class AnswerTokens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.:'’-][\\p{L}\\p{N}]+)*");
    private static final Pattern CHARACTER = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private AnswerTokens() {}

    public static List<String> of(String text, String lang) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Pattern token = lang.equals(LanguageDetection.CHINESE) ? CHARACTER : WORD;
        return token.matcher(normal).results().map(MatchResult::group).toList();
    }
}
