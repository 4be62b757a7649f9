package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a telephone number ends: with an extension or without, and not in the middle of something else. */
final class PhoneEnds {
    static final String EXTENSION =
            "(?:(?:-|,? ?(?:转? ?分机号?|转):? ?| ?#| ?,?\\(?(?:extension|extn|ext|x)[.:]{0,2} ?(?:no\\.? ?)?)\\d{1,6}\\)?)?";
    private static final Pattern END = Pattern.compile(EXTENSION + Phones.END);

    private PhoneEnds() {}

    /** What of each run of digits is a number; another may begin where one ends. */
    static Stream<Found> all(String text, Pattern run, Function<MatchResult, Optional<Found>> number) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = run.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            Optional<Found> next = number.apply(matcher.toMatchResult());
            next.ifPresent(found::add);
            from = next.map(Found::end).orElse(matcher.end());
        }
        return found.stream();
    }

    /** Where the number whose digits stop at {@code end} ends; -1 where it is none. */
    static int of(String text, int end) {
        Matcher matcher = END.matcher(text).region(end, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }
}
