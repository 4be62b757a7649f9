package io.frontdesk.chat.insight.surge;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Which share of a week's questions falls into which of its 168 hours, on the company's clock. */
public final class WeekProfile {
    public static final int HOURS = 168;

    private static final int DAY = 24;
    /** Every hour counts as if it had this part of an ordinary hour's questions more, so that none is impossible. */
    private static final double FLOOR = 0.02;

    private static final Duration STEP = Duration.ofMinutes(5);

    private final double[] shares;
    private final ZoneId zone;

    /** From the number of questions in each hour of the week, Monday's first hour first. */
    public WeekProfile(double[] questions, ZoneId zone) {
        double all = 0;
        for (double count : questions) {
            all += count;
        }
        this.zone = zone;
        this.shares = new double[HOURS];
        double floor = all == 0 ? 1 : FLOOR * all / HOURS;
        for (int hour = 0; hour < HOURS; hour++) {
            shares[hour] = (questions[hour] + floor) / (all + HOURS * floor);
        }
    }

    public static int hourOfWeek(ZonedDateTime at) {
        return (at.getDayOfWeek().getValue() - 1) * DAY + at.getHour();
    }

    /** How many average days' worth lies in the time of {@code length} until {@code end}. */
    double days(Instant end, Duration length) {
        double share = 0;
        for (Instant at = end.minus(length); at.isBefore(end); at = at.plus(STEP)) {
            share += shares[hourOfWeek(at.atZone(zone))]
                    * STEP.toMillis()
                    / Duration.ofHours(1).toMillis();
        }
        return share * 7;
    }

    /** How many average days' worth a day of this weekday, 1 to 7, has. */
    double days(int weekday) {
        double share = 0;
        for (int hour = 0; hour < DAY; hour++) {
            share += shares[(weekday - 1) * DAY + hour];
        }
        return share * 7;
    }
}
