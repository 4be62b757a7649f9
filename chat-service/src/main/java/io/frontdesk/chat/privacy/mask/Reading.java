package io.frontdesk.chat.privacy.mask;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.text.Folding;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text, and the same in one form: small, narrow, with plain hyphens and blanks. What is found in the one stands at the same
 * place in the other.
 */
record Reading(String text, String folded, boolean hasDigit) {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63";
    private static final String UNSEEN = "\u00a0\u200b\u200c\u200d\u2060\ufeff";

    Reading {
        requireNonNull(text, "text");
        requireNonNull(folded, "folded");
    }

    static Reading of(String text) {
        String folded = isPlain(text) ? text.toLowerCase(Locale.ROOT) : plain(text);
        return new Reading(text, folded, folded.chars().anyMatch(Character::isDigit));
    }

    /** Where {@code pattern} is found in the folded text. */
    Stream<MatchResult> find(Pattern pattern) {
        return pattern.matcher(folded).results();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String plain(String text) {
        char[] folded = Folding.fold(text).toCharArray();
        for (int i = 0; i < folded.length; i++) {
            if (DASHES.indexOf(folded[i]) >= 0) {
                folded[i] = '-';
            } else if (UNSEEN.indexOf(folded[i]) >= 0) {
                folded[i] = ' ';
            }
        }
        return new String(folded);
    }
}
