package io.frontdesk.chat.learning.gate.poison;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text: runs of letters and digits, and of Han characters, which have no spaces, every two to four. */
final class Tokens {
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private Tokens() {}

    static Set<String> of(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        Matcher runs = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (runs.find()) {
            String run = runs.group();
            if (Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN) {
                for (int length = SHORTEST; length <= LONGEST; length++) {
                    for (int i = 0; i + length <= run.length(); i++) {
                        tokens.add(run.substring(i, i + length));
                    }
                }
            } else {
                tokens.add(run);
            }
        }
        return tokens;
    }

    /** {@code text} without {@code token}; empty where nothing is left. */
    static String without(String text, String token) {
        return text.replaceAll("(?iu)" + Pattern.quote(token), " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
