package io.frontdesk.chat.review.topics;

import io.frontdesk.chat.review.topics.UnansweredTopic.Week;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts times by week, from Monday on, in UTC. */
final class Weeks {
    static final int SHOWN = 8;

    private Weeks() {}

    /** The last {@value #SHOWN} weeks up to {@code now}, those in which nothing was asked with 0. */
    static List<Week> of(List<Instant> asked, Instant now) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        asked.forEach(at -> counts.merge(monday(at), 1, Integer::sum));
        LocalDate last = monday(now);
        return IntStream.range(0, SHOWN)
                .mapToObj(at -> last.minusWeeks(SHOWN - 1L - at))
                .map(monday -> new Week(monday, counts.getOrDefault(monday, 0)))
                .toList();
    }

    private static LocalDate monday(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
