package io.frontdesk.chat.insight.metric;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.insight.facts.Case;
import io.frontdesk.chat.insight.surge.WeekProfile;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A part of all conversations: a period on the company's clock and what else they must have in common.
 *
 * @param from the first day
 * @param to the last day
 * @param hour of the day, 0 to 23
 * @param hourOfWeek 0 to 167 from Monday's first
 * @param topic something that was asked among others
 * @param upset whether the topic must have been asked in a bad mood
 */
public record Slice(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable String intent,
        @Nullable String entry,
        @Nullable String lang,
        @Nullable String page,
        @Nullable String agent,
        @Nullable Integer hour,
        @Nullable Integer hourOfWeek,
        @Nullable String reason,
        @Nullable String topic,
        boolean upset) {
    private static final int USUAL_DAYS = 28;
    private static final int MOST_DAYS = 400;
    private static final int DAY = 24;
    private static final String NOTHING = "~";

    public Slice {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(zone, "zone");
    }

    /** What {@code wanted} means today. */
    public static Slice of(WantedSlice wanted, LocalDate today, ZoneId zone) {
        LocalDate to = day("to", wanted.to(), today);
        LocalDate from = day("from", wanted.from(), to.minusDays(USUAL_DAYS - 1L));
        if (from.isAfter(to)) {
            throw RefusedField.of("from", "'from' must not be after 'to'.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw RefusedField.of("from", "A period has at most " + MOST_DAYS + " days.");
        }
        return new Slice(
                from,
                to,
                zone,
                named(wanted.intent()),
                named(wanted.entry()),
                named(wanted.lang()),
                named(wanted.page()),
                named(wanted.agent()),
                within("hour", wanted.hour(), DAY),
                within("hour_of_week", wanted.hourOfWeek(), WeekProfile.HOURS),
                named(wanted.reason()),
                named(wanted.topic()),
                Boolean.TRUE.equals(wanted.upset()));
    }

    public static Slice all(LocalDate from, LocalDate to, ZoneId zone) {
        return new Slice(from, to, zone, null, null, null, null, null, null, null, null, null, false);
    }

    /** The same conversations of as long a period just before. */
    Slice before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Slice(
                from.minusDays(days),
                from.minusDays(1),
                zone,
                intent,
                entry,
                lang,
                page,
                agent,
                hour,
                hourOfWeek,
                reason,
                topic,
                upset);
    }

    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When it is over. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    ZonedDateTime at(Case one) {
        return Instant.ofEpochMilli(one.at()).atZone(zone);
    }

    /** Whether {@code one}, which fits all that the database can tell, fits the hours as well. */
    boolean hasHour(Case one) {
        return (hour == null || at(one).getHour() == hour)
                && (hourOfWeek == null || WeekProfile.hourOfWeek(at(one)) == hourOfWeek);
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw RefusedField.of(field, "'" + field + "' must be a day such as 2027-02-28.");
        }
    }

    /** What is there but has no name is written {@code ~}, for an empty value is none. */
    private static @Nullable String named(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value.equals(NOTHING) ? "" : value;
    }

    private static @Nullable Integer within(String field, @Nullable Integer value, int limit) {
        if (value != null && (value < 0 || value >= limit)) {
            throw RefusedField.of(field, "'" + field + "' must be within 0 to " + (limit - 1) + ".");
        }
        return value;
    }
}
