package io.frontdesk.chat.canned;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a canned response and how they are called up; refuses, by the field's name, what an agent could not use. */
record CannedText(String shortcut, String lang, String text) {
    static final int LONGEST_SHORTCUT = 32;
    static final int LONGEST_TEXT = 4_000;

    private static final Set<String> LANGUAGES = Set.of(LanguageDetection.ENGLISH, LanguageDetection.CHINESE);
    private static final Set<String> VARIABLES = Set.of("customer.name", "agent.name", "order");
    private static final Pattern SHORTCUT = Pattern.compile("[^\\s/]{1," + LONGEST_SHORTCUT + "}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(.*?)}}");

    CannedText {
        text = UNPRINTABLE.matcher(text).replaceAll("").strip();
        if (!SHORTCUT.matcher(shortcut).matches()) {
            throw RefusedField.of(
                    "shortcut",
                    "'shortcut' must have 1 to " + LONGEST_SHORTCUT + " characters, without spaces and slashes.");
        }
        if (!LANGUAGES.contains(lang)) {
            throw RefusedField.of("lang", "'lang' must be en or zh.");
        }
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw RefusedField.of("text", "'text' must have 1 to " + LONGEST_TEXT + " characters.");
        }
        VARIABLE.matcher(text).results().forEach(CannedText::requireKnown);
    }

    /** What two shortcuts that look alike have in common. */
    String key() {
        return shortcut.toLowerCase(Locale.ROOT);
    }

    private static void requireKnown(MatchResult variable) {
        if (!VARIABLES.contains(variable.group(1).strip())) {
            throw RefusedField.of(
                    "text",
                    "'text' has the variable " + variable.group()
                            + "; there are only {{customer.name}}, {{agent.name}} and {{order}}.");
        }
    }
}
