package io.frontdesk.chat.insight.metric;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.insight.facts.Case;
import io.frontdesk.chat.insight.surge.WeekProfile;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts a slice over time and by what its conversations have in common. */
@Singleton
public final class Metrics {
    private static final int MOST_GROUPS = 300;

    private final CaseQuery cases;

    public Metrics(CaseQuery cases) {
        this.cases = cases;
    }

    /** The steps of a chart. */
    public enum Step {
        DAY,
        WEEK;

        LocalDate of(LocalDate day) {
            return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /** What conversations can be grouped by. */
    public enum Group {
        INTENT,
        LANG,
        PAGE,
        AGENT,
        ENTRY,
        HOUR,
        HOUR_OF_WEEK;

        private String key(Case one, Slice slice) {
            return switch (this) {
                case INTENT -> one.intent();
                case LANG -> one.lang();
                case PAGE -> one.page();
                case AGENT -> one.agent();
                case HOUR -> String.valueOf(slice.at(one).getHour());
                case HOUR_OF_WEEK -> String.valueOf(WeekProfile.hourOfWeek(slice.at(one)));
                case ENTRY -> throw new IllegalStateException("a conversation has many entries");
            };
        }
    }

    /** The figures of one step of time. */
    @Serdeable
    public record Point(LocalDate start, Figures figures) {}

    /** Why people were asked for, and how often. */
    @Serdeable
    public record Reason(String reason, Share share) {}

    /**
     * A period at a glance.
     *
     * @param before the figures of as long a period just before
     */
    @Serdeable
    public record Overview(Figures total, Figures before, List<Point> series, List<Reason> reasons) {}

    /** Conversations that have {@code key} in common. */
    @Serdeable
    @JsonInclude(NON_NULL)
    public record Row(String key, @Nullable String name, Figures figures) {}

    /** Groups by size; {@code others} is how many smaller ones are left out. */
    @Serdeable
    public record Breakdown(List<Row> rows, int others) {}

    /** How many of a list there are, and how many behind the page. */
    @Serdeable
    public record Found(
            long total, @JsonProperty("conversations") List<String> ids) {}

    public Overview overview(Slice slice, Step step, Instant now) {
        Tally total = new Tally(now);
        Map<LocalDate, Tally> steps = new TreeMap<>();
        for (LocalDate day = slice.from(); !day.isAfter(slice.to()); day = day.plusDays(1)) {
            steps.computeIfAbsent(step.of(day), fresh -> new Tally(now));
        }
        cases.each(slice, one -> {
            total.add(one);
            steps.computeIfAbsent(step.of(slice.at(one).toLocalDate()), fresh -> new Tally(now))
                    .add(one);
        });
        Tally before = new Tally(now);
        cases.each(slice.before(), before::add);
        List<Point> series = steps.entrySet().stream()
                .map(each -> new Point(each.getKey(), Figures.of(each.getValue())))
                .toList();
        return new Overview(Figures.of(total), Figures.of(before), series, reasons(total));
    }

    public Breakdown breakdown(Slice slice, Group group, Instant now) {
        Map<String, Tally> tallies = new HashMap<>();
        if (group == Group.ENTRY) {
            cases.eachByEntry(slice, (entry, one) -> tally(tallies, entry, now).add(one));
        } else {
            cases.each(slice, one -> tally(tallies, group.key(one, slice), now).add(one));
        }
        List<Row> rows = tallies.entrySet().stream()
                .map(each -> new Row(each.getKey(), null, Figures.of(each.getValue())))
                .sorted(Comparator.comparingLong((Row row) -> -row.figures().volume())
                        .thenComparing(Row::key))
                .toList();
        return new Breakdown(
                rows.subList(0, Math.min(rows.size(), MOST_GROUPS)), Math.max(0, rows.size() - MOST_GROUPS));
    }

    /** The conversations behind one figure, the latest first. */
    Found behind(Slice slice, Part part, Instant now, long offset, int limit) {
        Page page = new Page(offset, limit);
        cases.each(slice, one -> {
            if (part.has(one, now)) {
                page.add(one.conversation());
            }
        });
        return page.found();
    }

    private static Tally tally(Map<String, Tally> tallies, String key, Instant now) {
        return tallies.computeIfAbsent(key, fresh -> new Tally(now));
    }

    private static List<Reason> reasons(Tally tally) {
        long all = tally.count(Part.HANDED_OFF);
        return tally.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> new Reason(each.getKey(), Share.of(each.getValue(), all, "nobody_handed_off")))
                .toList();
    }

    /** Counts all and keeps those of one page. */
    private static final class Page {
        private final long offset;
        private final int limit;
        private final List<String> ids = new ArrayList<>();
        private long total;

        Page(long offset, int limit) {
            this.offset = offset;
            this.limit = limit;
        }

        void add(String id) {
            if (total >= offset && ids.size() < limit) {
                ids.add(id);
            }
            total++;
        }

        Found found() {
            return new Found(total, List.copyOf(ids));
        }
    }
}
