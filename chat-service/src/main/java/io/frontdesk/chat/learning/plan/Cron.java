package io.frontdesk.chat.learning.plan;

import static java.util.Objects.requireNonNull;

import io.micronaut.scheduling.cron.CronExpression;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Times of the clock on a wall, as cron names them: minute, hour, day, month, weekday, with seconds before them where there
 * are six. Where clocks go forward over such a time it comes as much later; where they go back over it, it comes once.
 */
public record Cron(String expression, ZoneId zone) {
    /** More times in a row than this cannot lie in the hour that comes twice, unless somebody asks for every second. */
    private static final int MOST_REPEATED = 4_000;

    public Cron {
        requireNonNull(expression, "expression");
        requireNonNull(zone, "zone");
        if (next(expression, LocalDateTime.of(2026, 1, 1, 0, 0)).isEmpty()) {
            throw new IllegalArgumentException("never comes");
        }
    }

    /** The first time after {@code now}. */
    public Instant next(Instant now) {
        LocalDateTime wall = LocalDateTime.ofInstant(now, zone);
        for (int i = 0; i < MOST_REPEATED; i++) {
            wall = next(expression, wall).orElseThrow();
            Instant time = ZonedDateTime.ofLocal(wall, zone, null).toInstant();
            if (time.isAfter(now)) {
                return time;
            }
        }
        return now.plusSeconds(1);
    }

    private static Optional<LocalDateTime> next(String expression, LocalDateTime wall) {
        CronExpression cron = CronExpression.create(expression); // refuses what is no expression
        try {
            return Optional.of(cron.nextTimeAfter(wall.atZone(ZoneOffset.UTC)).toLocalDateTime());
        } catch (IllegalArgumentException never) {
            return Optional.empty();
        }
    }
}
