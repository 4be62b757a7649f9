package io.frontdesk.chat.privacy.mask;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Seven digits or more that nothing else knew; neither days nor decimal numbers nor articles of a shop. */
final class LongNumbers implements Finder {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![a-z0-9_.+-])(?:\\d(?:[ -]?\\d){16}[ -]?x|(?:\\+|\\(\\+?)?\\d(?:(?:[ -]|\\) ?| ?\\()?\\d){6,400})(?![a-z0-9_]|-[a-z0-9]|\\.\\d)");
    static final Pattern DAY = Pattern.compile(
            "(?:19|20)\\d{2}[- ]?(?:0?[1-9]|1[0-2])[- ]?(?:0?[1-9]|[12]\\d|3[01])(?:[ -]\\d{1,2})?|\\d{1,2}[- ]\\d{1,2}[- ](?:19|20)\\d{2}(?: \\d{1,2})?"
                    + "|(?:19|20)\\d{2}[- ]{1,3}(?:19|20)\\d{2}");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? reading.find(NUMBER)
                        .filter(hit -> isSomebodys(reading, hit))
                        .map(hit -> new Found(Kind.NUMBER, hit.start(), hit.end()))
                : Stream.empty();
    }

    private static boolean isSomebodys(Reading reading, MatchResult hit) {
        boolean article =
                CheckDigits.isArticle(hit.group().replaceAll("[ -]", "")) && Before.namesAThing(reading, hit.start());
        return !article && !DAY.matcher(hit.group()).matches() && !Phones.isCompanys(hit.group());
    }
}
