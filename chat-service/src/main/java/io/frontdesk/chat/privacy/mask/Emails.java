package io.frontdesk.chat.privacy.mask;

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
    private static final Pattern PLAIN = Pattern.compile(LOCAL + "(?:@ ?| @ )(?:" + LABEL + "\\.){1,8}" + LAST);

    /** Behind the end of an address the next sentence begins without a blank. */
    private static final Pattern RUN_ON = Pattern.compile(
            "\\.(?:com|net|org|edu|gov|cn|uk|ie|in|sg|hk|tw|de|fr|eu|io|example)(\\.[" + L + "]{2,24})$");

    private static final Pattern LEVEL = Pattern.compile("\\.(?:[a-z]{2}|test|example|invalid|localhost|com|net|org)");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.folded().indexOf('@') >= 0
                ? reading.find(PLAIN).map(hit -> new Found(Kind.EMAIL, hit.start(), end(reading, hit)))
                : Stream.empty();
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
