package io.frontdesk.chat.entity;

import static io.frontdesk.chat.entity.DatePattern.number;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days as English names them. "Next Tuesday" is that of the next week; a weekday alone is the coming one, or where the
 * sentence tells of the past the last one; 3/4 is the third of April.
 */
final class EnglishDates implements Finder {
    private static final String WEEKDAY =
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|thu|fri|sat|sun)";
    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december|"
                    + "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:ordered|bought|paid|arrived|was|were|got|sent|delivered|came|"
                    + "received|placed|returned|shipped|did|since|had|supposed|took|said|told|cancelled|collected|picked|called|went)\\b");
    private static final Map<String, Integer> NEAR = Map.of(
            "day before yesterday", -2,
            "yesterday", -1,
            "last night", -1,
            "today", 0,
            "tonight", 0,
            "this morning", 0,
            "tomorrow", 1,
            "tmrw", 1,
            "tmr", 1,
            "day after tomorrow", 2);

    private static final List<DatePattern> PATTERNS = List.of(
            DatePattern.of(
                    "(?<![\\d.-])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d-])",
                    (found, days) -> Days.date(number(found, 1), number(found, 2), number(found, 3))),
            DatePattern.of("(?<![\\d/.-])(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?![\\d/])", EnglishDates::slashed),
            DatePattern.of("(?<![\\d/.])(\\d{1,2})/(\\d{1,2})(?![\\d/])", EnglishDates::slashedWithoutYear),
            DatePattern.of(
                    "\\b(day before yesterday|yesterday|last night|today|tonight|this morning|day after tomorrow|tomorrow|tmrw|tmr)\\b",
                    (found, days) -> Optional.of(days.plus(NEAR.getOrDefault(found.group(1), 0), ChronoUnit.DAYS))),
            new DatePattern(
                    Pattern.compile("\\b(?:(next|last|this|coming|past|on|by|since|until|till|before|from)\\s+)?"
                            + WEEKDAY + "\\b"),
                    EnglishDates::weekday),
            DatePattern.of(
                    "\\b" + DAY + "(?: of)? " + MONTH + "\\b(?:,? (\\d{4}))?",
                    (found, days) -> named(days, found.group(2), number(found, 1), found.group(3))),
            DatePattern.of(
                    "\\b" + MONTH + " " + DAY + "\\b(?:,? (\\d{4}))?",
                    (found, days) -> named(days, found.group(1), number(found, 2), found.group(3))),
            DatePattern.of(
                    "\\b(?:on|by|since|until|till|from|before|after) the (\\d{1,2})(?:st|nd|rd|th)\\b(?! of| \\w+ember| time)",
                    (found, days) -> days.nearestInMonth(number(found, 1))),
            DatePattern.of(
                    "\\b(" + Numbers.ENGLISH + ") (days?|weeks?|months?|years?) ago\\b",
                    (found, days) -> away(found, days, -1)),
            DatePattern.of(
                    "\\bin (" + Numbers.ENGLISH + ") (days?|weeks?|months?)\\b(?! or)",
                    (found, days) -> away(found, days, 1)),
            DatePattern.of(
                    "\\b(" + Numbers.ENGLISH + ") (days?|weeks?|months?) from (?:now|today)\\b",
                    (found, days) -> away(found, days, 1)),
            DatePattern.span("\\b(next|last|this) week\\b", (found, days) -> days.week(step(found))),
            DatePattern.span("\\b(next|last|this) month\\b", (found, days) -> days.month(step(found))),
            DatePattern.of("\\bblack friday\\b", (found, days) -> days.blackFriday(0)),
            DatePattern.of("\\bcyber monday\\b", (found, days) -> days.blackFriday(3)),
            holiday("christmas eve|xmas eve", 12, 24),
            holiday("christmas(?: day)?(?! eve)|xmas(?! eve)", 12, 25),
            holiday("boxing day", 12, 26),
            holiday("new year'?s eve", 12, 31),
            holiday("new year'?s day|new year'?s(?! eve)", 1, 1),
            holiday("valentine'?s(?: day)?", 2, 14),
            holiday("st\\.? patrick'?s day|paddy'?s day", 3, 17),
            holiday("halloween", 10, 31),
            holiday("singles'? day|double (?:eleven|11)|11\\.11", 11, 11));

    @Override
    public List<Entity> in(Wording wording) {
        return PATTERNS.stream()
                .flatMap(pattern -> pattern.in(wording).stream())
                .toList();
    }

    private static DatePattern holiday(String name, int month, int day) {
        return DatePattern.of("\\b(?:" + name + ")(?![\\w])", (found, days) -> days.nearest(month, day));
    }

    private static Optional<LocalDate> slashed(MatchResult found, Days days) {
        int year = found.group(3).length() == 2 ? 2000 + number(found, 3) : number(found, 3);
        return Days.date(year, number(found, 2), number(found, 1))
                .or(() -> Days.date(year, number(found, 1), number(found, 2)));
    }

    private static Optional<LocalDate> slashedWithoutYear(MatchResult found, Days days) {
        int first = number(found, 1);
        int second = number(found, 2);
        return second <= 12 ? days.nearest(second, first) : days.nearest(first, second);
    }

    private static Optional<LocalDate> named(Days days, String name, int day, @Nullable String year) {
        int month = 1
                + List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .indexOf(name.substring(0, 3));
        return year == null ? days.nearest(month, day) : Days.date(Integer.parseInt(year), month, day);
    }

    /** "Sat" and "sun" are other words too where nothing before them says that a day is meant. */
    private static Optional<String> weekday(MatchResult found, Wording wording) {
        String before = found.group(1);
        boolean short3 = found.group(2).length() < 5;
        if (before == null && short3 && !isCapital(wording, found.start(2))) {
            return Optional.empty();
        }
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(one -> one.name()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(found.group(2).substring(0, 3)))
                .findFirst()
                .orElseThrow();
        Days days = new Days(wording.today());
        return Optional.of(
                        switch (before == null ? "" : before) {
                            case "next" -> days.inWeek(1, day);
                            case "this" -> days.inWeek(0, day);
                            case "last", "past" -> days.before(day);
                            case String other ->
                                PAST.matcher(wording.folded()).find() && !other.equals("coming")
                                        ? days.before(day)
                                        : days.nextOrSame(day);
                        })
                .map(LocalDate::toString);
    }

    private static boolean isCapital(Wording wording, int at) {
        return Character.isUpperCase(wording.original().charAt(at));
    }

    private static Optional<LocalDate> away(MatchResult found, Days days, int sign) {
        String unit = found.group(2);
        ChronoUnit step = unit.startsWith("d")
                ? ChronoUnit.DAYS
                : unit.startsWith("w") ? ChronoUnit.WEEKS : unit.startsWith("m") ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        return Numbers.english(found.group(1))
                .map(BigDecimal::longValue)
                .filter(count -> count < 1000)
                .map(count -> days.plus(sign * count, step));
    }

    private static int step(MatchResult found) {
        return switch (found.group(1)) {
            case "next" -> 1;
            case "last" -> -1;
            default -> 0;
        };
    }
}
