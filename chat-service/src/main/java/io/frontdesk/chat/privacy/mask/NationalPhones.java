package io.frontdesk.chat.privacy.mask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers with the nought that countries other than the American ones dial within: nine to thirteen digits with it. */
final class NationalPhones implements Finder {
    private static final Pattern RUN = Pattern.compile(Phones.FREE
            + "(?<!\\d{3}[ -]|(?<!\\d)\\d{1,4}/)(?:\\(0\\) ?|\\(?0)[1-9](?:(?:[ ./-]{1,2}|\\)[ -]?| ?\\()?\\d){6,14}");
    private static final int LONGEST = 13;
    private static final int SHORTEST = 9;
    /** Without anything between them these many are articles' as well. */
    private static final int LONGEST_PLAIN = 11;

    private static final int SHORTEST_PLAIN = 10;

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit() ? PhoneEnds.all(reading.folded(), RUN, run -> number(reading, run)) : Stream.empty();
    }

    private static Optional<Found> number(Reading reading, MatchResult run) {
        String text = reading.folded();
        DigitGroups groups = DigitGroups.in(text, run.start(), run.end());
        for (int last = groups.size() - 1; last >= 0; last--) {
            int end = PhoneEnds.of(text, groups.group(last).end());
            if (end >= 0 && isOne(groups, last) && !Before.namesAThing(reading, run.start())) {
                return Optional.of(new Found(Kind.PHONE, start(text, run, end), end));
            }
        }
        return Optional.empty();
    }

    private static boolean isOne(DigitGroups groups, int last) {
        int digits = groups.digits(0, last).length();
        return last == 0
                ? digits >= SHORTEST_PLAIN && digits <= LONGEST_PLAIN
                : digits >= SHORTEST && digits <= LONGEST && !groups.isStray(last);
    }

    private static int start(String text, MatchResult run, int end) {
        boolean open = text.charAt(run.start()) == '('
                && text.substring(run.start(), end).indexOf(')') < 0;
        return open ? run.start() + 1 : run.start();
    }
}
