package io.frontdesk.chat.knowledge.synonym;

import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.retrieval.reading.SynonymRule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A rule as somebody wants it. */
public final class SynonymRequest {
    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final Pattern WORD = Pattern.compile("(?=.*\\S)[^\\p{Cc}]{1,60}");
    private static final int LONGEST = 60;

    private SynonymRequest() {}

    public static SynonymRule rule(JsonBody body) {
        String lang = body.line("lang", 2);
        if (!LANGUAGES.contains(lang)) {
            throw RefusedField.of("lang", "'lang' must be en or zh.");
        }
        List<String> words = body.lines("words", WORD).orElse(List.of()).stream()
                .map(String::strip)
                .distinct()
                .toList();
        if (words.isEmpty()) {
            throw RefusedField.of("words", "'words' is missing or empty.");
        }
        return new SynonymRule(
                lang, words, body.optionalLine("meaning", LONGEST).orElse(""));
    }
}
