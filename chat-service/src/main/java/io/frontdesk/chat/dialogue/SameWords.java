package io.frontdesk.chat.dialogue;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.NormalText;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a message is an entry's question, or one of its phrasings, letter for letter and digit for digit. */
final class SameWords {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SameWords() {}

    static boolean asks(FaqEntry entry, String text) {
        String asked = words(text, entry.lang());
        return !asked.isEmpty()
                && Stream.concat(Stream.of(entry.question()), entry.similar().stream())
                        .anyMatch(phrasing -> words(phrasing, entry.lang()).equals(asked));
    }

    private static String words(String text, String lang) {
        return NO_WORD.matcher(NormalText.of(text, lang)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
