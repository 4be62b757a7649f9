package io.frontdesk.chat.entity;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/** What days that are named without their date are, seen from {@code today}. */
record Days(LocalDate today) {
    /** That day of the month in the year that brings it nearest; nothing where there is no such day. */
    Optional<LocalDate> nearest(int month, int day) {
        return nearest(Stream.of(-1, 0, 1).flatMap(years -> date(today.getYear() + years, month, day).stream()));
    }

    /** That day of this month, or of the last or next where that is nearer. */
    Optional<LocalDate> nearestInMonth(int day) {
        YearMonth month = YearMonth.from(today);
        return nearest(Stream.of(month.minusMonths(1), month, month.plusMonths(1))
                .flatMap(one -> date(one.getYear(), one.getMonthValue(), day).stream()));
    }

    Optional<LocalDate> inMonth(int months, int day) {
        YearMonth month = YearMonth.from(today).plusMonths(months);
        return date(month.getYear(), month.getMonthValue(), day);
    }

    /** That day in this week, or {@code weeks} later; weeks begin on Monday. */
    LocalDate inWeek(int weeks, DayOfWeek day) {
        return today.plusWeeks(weeks)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(day.getValue() - 1L);
    }

    LocalDate before(DayOfWeek day) {
        return today.with(TemporalAdjusters.previous(day));
    }

    LocalDate nextOrSame(DayOfWeek day) {
        return today.with(TemporalAdjusters.nextOrSame(day));
    }

    LocalDate plus(long amount, ChronoUnit unit) {
        return today.plus(amount, unit);
    }

    /** A whole week, as {@code 2026-W48}. */
    String week(int weeks) {
        LocalDate day = today.plusWeeks(weeks);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** A whole month, as {@code 2026-11}. */
    String month(int months) {
        return YearMonth.from(today).plusMonths(months).toString();
    }

    /** The Friday after the fourth Thursday of November that is nearest, and {@code later} days more. */
    Optional<LocalDate> blackFriday(int later) {
        return nearest(Stream.of(-1, 0, 1)
                .map(years -> LocalDate.of(today.getYear() + years, Month.NOVEMBER, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                        .plusDays(1L + later)));
    }

    /** That day of the Chinese calendar, where it is nearest. */
    Optional<LocalDate> lunar(int month, int day) {
        return today.minusDays(190)
                .datesUntil(today.plusDays(190))
                .filter(date -> isLunar(date, month, day))
                .min(Comparator.comparingLong(this::distance));
    }

    private static boolean isLunar(LocalDate date, int month, int day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE);
        calendar.setTime(Date.from(date.atTime(12, 0).toInstant(ZoneOffset.UTC)));
        return calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0
                && calendar.get(ChineseCalendar.MONTH) == month - 1
                && calendar.get(ChineseCalendar.DAY_OF_MONTH) == day;
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> nearest(Stream<LocalDate> days) {
        return days.min(Comparator.comparingLong(this::distance));
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(today, day));
    }
}
