package io.frontdesk.chat.privacy.mask;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers that begin with a plus or two noughts: as many groups of digits as the country that is called has in its numbers, and
 * all of them where no such country is known.
 */
final class InternationalPhones implements Finder {
    private static final String GAP = "(?:[ ./-]{1,2}|[ ./-]?\\(|\\)[ ./-]?)?";
    private static final Pattern RUN = Pattern.compile("(?<![a-z0-9_])\\(?(?:\\+ ?|(?<!\\d[ -])00 ?)\\(?[1-9]\\)?(?:"
            + GAP + "\\d){6,24}|(?<![a-z0-9_])\\(\\+?[1-9]\\d{0,2}\\)(?:" + GAP + "\\d){6,14}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 15;
    private static final int SHORTEST = 8;

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit() ? PhoneEnds.all(reading.joined(), RUN, run -> number(reading, run)) : Stream.empty();
    }

    private static Optional<Found> number(Reading reading, MatchResult run) {
        String text = reading.joined();
        DigitGroups groups = DigitGroups.in(text, run.start(), run.end());
        int whole = -1;
        for (int last = groups.size() - 1; last >= 0; last--) {
            int end = PhoneEnds.of(text, groups.group(last).end());
            if (end >= 0 && isPossible(text, run, groups, last) && !isCount(text, run, groups, last)) {
                return Optional.of(new Found(Kind.PHONE, start(text, run, end), end));
            }
            int digits = groups.digits(0, last).length();
            whole = whole < 0 && end >= 0 && digits <= LONGEST && digits >= SHORTEST ? end : whole;
        }
        return whole < 0 ? Optional.empty() : Optional.of(new Found(Kind.PHONE, start(text, run, whole), whole));
    }

    /** Whether a last digit or two only count something: without them it is a number as well. */
    private static boolean isCount(String text, MatchResult run, DigitGroups groups, int last) {
        return groups.isStray(last) && isPossible(text, run, groups, last - 1);
    }

    private static boolean isPossible(String text, MatchResult run, DigitGroups groups, int last) {
        try {
            String number = text.substring(run.start(), groups.group(last).end())
                    .replaceFirst("^\\(?00 ?", "+")
                    .replaceFirst("^\\(\\+?(\\d{1,3})\\)", "+$1 ");
            return NUMBERS.isPossibleNumber(NUMBERS.parse(number, null));
        } catch (NumberParseException none) {
            return false;
        }
    }

    private static int start(String text, MatchResult run, int end) {
        boolean open = text.charAt(run.start()) == '('
                && text.substring(run.start(), end).indexOf(')') < 0;
        return open ? run.start() + 1 : run.start();
    }
}
