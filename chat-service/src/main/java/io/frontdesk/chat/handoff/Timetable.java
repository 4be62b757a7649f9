package io.frontdesk.chat.handoff;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a desk is open, on its own clock. A shift belongs to the day on which it begins: one that began on the eve of a
 * holiday goes on past midnight.
 *
 * @param week by day; a day that is missing is off
 */
public record Timetable(ZoneId zone, Map<DayOfWeek, List<Span>> week, List<Holiday> holidays) {
    private static final int LOOKED_AHEAD_DAYS = 400;

    public Timetable {
        requireNonNull(zone, "zone");
        week = Map.copyOf(week);
        holidays = List.copyOf(holidays);
    }

    public boolean isOpen(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return holds(now, today) || holds(now, today.minusDays(1));
    }

    /** When it opens next, seen from a moment at which it is closed; empty where it does not for more than a year. */
    public Optional<ZonedDateTime> opensAfter(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return IntStream.rangeClosed(0, LOOKED_AHEAD_DAYS)
                .mapToObj(today::plusDays)
                .flatMap(day -> spans(day).stream().map(span -> span.begins(day, zone)))
                .filter(begin -> begin.toInstant().isAfter(now))
                .min(Comparator.naturalOrder());
    }

    Optional<Holiday> holiday(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.date().equals(day)).findFirst();
    }

    private boolean holds(Instant now, LocalDate day) {
        return spans(day).stream().anyMatch(span -> span.holds(now, day, zone));
    }

    private List<Span> spans(LocalDate day) {
        return holiday(day).map(Holiday::open).orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
    }
}
