package io.frontdesk.chat.privacy.mask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses as they are typed; Chinese characters around one do not belong to it, nor the sentence that follows it. */
final class Emails implements Finder {
    private static final String L = "\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}";
    static final String LOCAL =
            "(?<![" + L + "0-9._%+'-])[" + L + "0-9](?:[" + L + "0-9._%+'&-]{0,62}[" + L + "0-9_+-])?";
    static final String LABEL = "[" + L + "0-9](?:[" + L + "0-9-]{0,61}[" + L + "0-9])?";
    static final String LAST = "[" + L + "]{2,24}(?![" + L + "0-9])";
    private static final Pattern PLAIN =
            Pattern.compile(LOCAL + "(?:@ ?| @ )(?:" + LABEL + "\\.){1,8}[" + L + "]{2,24}");

    /** Words that somebody in a hurry writes straight behind an address, or before it. */
    private static final Pattern GLUED = Pattern.compile(
            "\\.(?:com|net|org|edu|gov|cn|co\\.uk|org\\.uk|ac\\.uk|ie|in|sg|hk|tw|de|fr|eu|io|example)((?:phone|tel|mob|cell|call|text|thank|thx|and|pls|please|my|name|addr|order|or|if|for|but|cheers|ok|hi|regards|password)[a-z0-9]*|\\d{6,})$");

    private static final Pattern WORD_BEFORE = Pattern.compile("^e-?mail(?:is|address(?:is)?)?(?=[" + L + "]{2,})");
    private static final Pattern ANY_MORE = Pattern.compile("[" + L + "0-9]*");
    private static final String LONG_DASHES = "\u2013\u2014\u2015";

    /** Behind the end of an address the next sentence begins without a blank. */
    private static final Pattern RUN_ON = Pattern.compile(
            "\\.(?:com|net|org|edu|gov|cn|uk|ie|in|sg|hk|tw|de|fr|eu|io|example)(\\.[" + L + "]{2,24})$");

    private static final Pattern LEVEL = Pattern.compile("\\.(?:[a-z]{2}|test|example|invalid|localhost|com|net|org)");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.folded().indexOf('@') >= 0
                ? reading.find(PLAIN).flatMap(hit -> found(reading, hit).stream())
                : Stream.empty();
    }

    private static Optional<Found> found(Reading reading, MatchResult hit) {
        int start = start(reading, hit);
        Matcher more = ANY_MORE.matcher(reading.folded())
                .region(hit.end(), reading.folded().length());
        int whole = more.lookingAt() ? more.end() : hit.end();
        Matcher glued = GLUED.matcher(reading.folded().substring(hit.start(), whole));
        if (glued.find()) {
            return Optional.of(new Found(Kind.EMAIL, start, hit.start() + glued.start(1)));
        }
        return whole == hit.end() ? Optional.of(new Found(Kind.EMAIL, start, end(reading, hit))) : Optional.empty();
    }

    /** Behind a long dash, for only short ones are in addresses, and behind the word "email" without a blank. */
    private static int start(Reading reading, MatchResult hit) {
        int start = hit.start();
        for (int at = hit.start();
                reading.text().charAt(at) != '@' && reading.folded().charAt(at) != '@';
                at++) {
            start = LONG_DASHES.indexOf(reading.text().charAt(at)) >= 0 ? at + 1 : start;
        }
        Matcher word = WORD_BEFORE.matcher(reading.folded().substring(start, hit.end()));
        return word.find() ? start + word.end() : start;
    }

    private static int end(Reading reading, MatchResult hit) {
        Matcher run = RUN_ON.matcher(hit.group());
        if (!run.find()) {
            return hit.end();
        }
        int last = hit.start() + run.start(1);
        boolean capital = Character.isUpperCase(reading.text().charAt(last + 1))
                && Character.isLowerCase(reading.text().charAt(last - 1));
        return capital || !LEVEL.matcher(run.group(1)).matches() ? last : hit.end();
    }
}
