package io.frontdesk.chat.handoff;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Part of a day in which somebody works, until before {@code to}. Where {@code to} is not after {@code from} it ends on the
 * next day, so that midnight to midnight is a whole day.
 */
public record Span(LocalTime from, LocalTime to) {
    public Span {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** The moment it begins on {@code day}; a time that the clocks skip is as much later as they skip. */
    ZonedDateTime begins(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, from, zone);
    }

    boolean holds(Instant moment, LocalDate day, ZoneId zone) {
        return !moment.isBefore(begins(day, zone).toInstant())
                && moment.isBefore(ends(day, zone).toInstant());
    }

    /** A time that the clocks show twice counts as the later one: nobody is sent away before the shift is over. */
    private ZonedDateTime ends(LocalDate day, ZoneId zone) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return ZonedDateTime.of(last, to, zone).withLaterOffsetAtOverlap();
    }
}
