package io.frontdesk.chat.handoff;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.answer.Phrases;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Holiday CHRISTMAS =
            new Holiday(LocalDate.of(2026, 12, 25), Map.of("en", "Christmas", "zh", "圣诞节"), List.of());

    private final ClosedWords words = new ClosedWords(new Phrases());

    @Test
    void isOpenFromTheFirstMinuteUntilBeforeTheLast() {
        Timetable table = table(Map.of(MONDAY, List.of(span("09:00", "12:30"), span("13:30", "18:00"))));
        assertThat(table.isOpen(berlin("2026-11-23T08:59:59"))).isFalse();
        assertThat(table.isOpen(berlin("2026-11-23T09:00:00"))).isTrue();
        assertThat(table.isOpen(berlin("2026-11-23T12:29:59"))).isTrue();
        assertThat(table.isOpen(berlin("2026-11-23T12:30:00"))).isFalse();
        assertThat(table.isOpen(berlin("2026-11-23T13:30:00"))).isTrue();
        assertThat(table.isOpen(berlin("2026-11-24T10:00:00"))).isFalse();
    }

    @Test
    void aNightShiftGoesOnPastMidnightAndMidnightToMidnightIsAWholeDay() {
        Timetable table =
                table(Map.of(FRIDAY, List.of(span("22:00", "06:00")), SUNDAY, List.of(span("00:00", "00:00"))));
        assertThat(table.isOpen(berlin("2026-11-27T23:30:00"))).isTrue();
        assertThat(table.isOpen(berlin("2026-11-28T05:59:00"))).isTrue();
        assertThat(table.isOpen(berlin("2026-11-28T06:00:00"))).isFalse();
        assertThat(table.isOpen(berlin("2026-11-29T00:00:00"))).isTrue();
        assertThat(table.isOpen(berlin("2026-11-29T23:59:59"))).isTrue();
        assertThat(table.isOpen(berlin("2026-11-30T00:00:00"))).isFalse();
    }

    @Test
    void followsTheClocksWhenTheyAreChanged() {
        Timetable table =
                table(Map.of(SATURDAY, List.of(span("22:00", "02:30")), SUNDAY, List.of(span("09:00", "17:00"))));
        assertThat(table.opensAfter(Instant.parse("2026-03-29T05:00:00Z")).map(ZonedDateTime::toInstant))
                .contains(Instant.parse("2026-03-29T07:00:00Z")); // summer time began that night
        assertThat(table.opensAfter(Instant.parse("2026-10-25T05:00:00Z")).map(ZonedDateTime::toInstant))
                .contains(Instant.parse("2026-10-25T08:00:00Z")); // and ended that night
        // 02:30 comes twice that night; the shift ends with the second
        assertThat(table.isOpen(Instant.parse("2026-10-25T01:29:00Z"))).isTrue();
        assertThat(table.isOpen(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
        // 02:30 does not come at all that night
        assertThat(table.isOpen(Instant.parse("2026-03-29T01:29:00Z"))).isTrue();
        assertThat(table.isOpen(Instant.parse("2026-03-29T01:30:00Z"))).isFalse();
    }

    @Test
    void aHolidayReplacesItsDayAndTheShiftOfItsEveGoesOn() {
        Holiday shortDay = new Holiday(
                LocalDate.of(2026, 12, 24), Map.of("en", "Eve", "zh", "平安夜"), List.of(span("10:00", "12:00")));
        Timetable table = new Timetable(
                BERLIN,
                Map.of(DayOfWeek.THURSDAY, List.of(span("09:00", "18:00")), FRIDAY, List.of(span("09:00", "18:00"))),
                List.of(shortDay, CHRISTMAS));
        assertThat(table.isOpen(berlin("2026-12-24T09:30:00"))).isFalse();
        assertThat(table.isOpen(berlin("2026-12-24T11:00:00"))).isTrue();
        assertThat(table.isOpen(berlin("2026-12-25T11:00:00"))).isFalse();
        assertThat(table.isOpen(berlin("2026-12-31T17:00:00"))).isTrue();
        Timetable nights =
                new Timetable(BERLIN, Map.of(DayOfWeek.THURSDAY, List.of(span("22:00", "06:00"))), List.of(CHRISTMAS));
        assertThat(nights.isOpen(berlin("2026-12-25T03:00:00"))).isTrue();
    }

    @Test
    void saysInBothLanguagesWhenItOpensAgain() {
        Timetable table = new Timetable(
                BERLIN,
                Map.of(
                        MONDAY,
                        List.of(span("09:00", "18:00")),
                        DayOfWeek.THURSDAY,
                        List.of(span("09:00", "18:00")),
                        FRIDAY,
                        List.of(span("09:00", "18:00"))),
                List.of(CHRISTMAS));
        assertThat(words.of(table, berlin("2026-11-26T08:00:00"), "en"))
                .hasValue(
                        "Our desk is closed just now and opens again today at 09:00 (Central European Standard Time).");
        assertThat(words.of(table, berlin("2026-11-26T19:00:00"), "zh")).hasValue("现在是人工客服的休息时间，明天 09:00（中欧标准时间）恢复服务。");
        assertThat(words.of(table, berlin("2026-11-27T19:00:00"), "en").orElseThrow())
                .contains("on Monday at 09:00");
        assertThat(words.of(table, berlin("2026-11-27T19:00:00"), "zh").orElseThrow())
                .contains("星期一 09:00");
        assertThat(words.of(table, berlin("2026-12-25T10:00:00"), "en").orElseThrow())
                .contains("(Christmas)")
                .contains("on Monday at 09:00");
        assertThat(words.of(table, berlin("2026-12-25T10:00:00"), "zh").orElseThrow())
                .contains("（圣诞节）");
    }

    @Test
    void namesTheDateWhereItIsMoreThanAWeekAndNothingWhereItNeverOpens() {
        Holiday once = new Holiday(
                LocalDate.of(2026, 12, 20), Map.of("en", "Sale", "zh", "促销"), List.of(span("10:00", "12:00")));
        Timetable table = new Timetable(BERLIN, Map.of(), List.of(once));
        assertThat(words.of(table, berlin("2026-11-27T19:00:00"), "en").orElseThrow())
                .contains("on 20 December at 10:00");
        assertThat(words.of(table, berlin("2026-11-27T19:00:00"), "zh").orElseThrow())
                .contains("12月20日 10:00");
        assertThat(words.of(table, berlin("2026-12-21T19:00:00"), "en")).isEmpty();
    }

    private static Timetable table(Map<DayOfWeek, List<Span>> week) {
        return new Timetable(BERLIN, week, List.of());
    }

    private static Span span(String from, String to) {
        return new Span(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
