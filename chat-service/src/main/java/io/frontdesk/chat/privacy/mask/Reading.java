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
 *
 * @param joined the folded text with a blank for every line break, for what people write over two lines
 */
record Reading(String text, String folded, String joined, boolean hasDigit) {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63";
    private static final String UNSEEN = "\u00a0\u200b\u200c\u200d\u2060\ufeff";

    Reading {
        requireNonNull(text, "text");
        requireNonNull(folded, "folded");
        requireNonNull(joined, "joined");
    }

    static Reading of(String text) {
        String folded = isPlain(text) ? text.toLowerCase(Locale.ROOT) : plain(text);
        String joined = folded.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return new Reading(text, folded, joined, folded.chars().anyMatch(Character::isDigit));
    }

    /** Where {@code pattern} is found in the folded text. */
    Stream<MatchResult> find(Pattern pattern) {
        return pattern.matcher(folded).results();
    }

    /** The same over the ends of lines. */
    Stream<MatchResult> findAcross(Pattern pattern) {
        return pattern.matcher(joined).results();
    }

    /** What stands before a place, on its line or the one before: at most so many characters. */
    String before(int place, int most) {
        return joined.substring(Math.max(0, place - most), place);
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
