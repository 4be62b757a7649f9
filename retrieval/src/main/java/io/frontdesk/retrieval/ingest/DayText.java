package io.frontdesk.retrieval.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people and spreadsheets write them, the year always first: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日,
 * 20261231, with or without a time behind. 31/12/2026 is refused, for 01/02/2026 is two days.
 */
final class DayText {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2})?.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");

    private DayText() {}

    static Optional<LocalDate> read(String text) {
        return match(DAY, text).or(() -> match(COMPACT, text));
    }

    private static Optional<LocalDate> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 3), number(matcher, 4)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
