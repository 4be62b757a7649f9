package io.frontdesk.chat.insight.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.metric.Metrics.Breakdown;
import io.frontdesk.chat.insight.metric.Metrics.Found;
import io.frontdesk.chat.insight.metric.Metrics.Group;
import io.frontdesk.chat.insight.metric.Metrics.Overview;
import io.frontdesk.chat.insight.metric.Metrics.Row;
import io.frontdesk.chat.insight.metric.Metrics.Step;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of the conversations of a period, and which ones are behind each figure. */
@Controller("/api/admin/insight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricController {
    private static final int LARGEST_PAGE = 200;
    private static final int CAUGHT_UP = 500;

    private final CompanyClock clock;
    private final Facts facts;
    private final Metrics metrics;
    private final Names names;
    private final ConversationLines lines;

    MetricController(CompanyClock clock, Facts facts, Metrics metrics, Names names, ConversationLines lines) {
        this.clock = clock;
        this.facts = facts;
        this.metrics = metrics;
        this.names = names;
        this.lines = lines;
    }

    /**
     * A period at a glance.
     *
     * @param waiting conversations that are not counted yet
     */
    @Serdeable
    record OverviewView(
            LocalDate from,
            LocalDate to,
            @JsonProperty("time_zone") String timeZone,
            long waiting,
            Overview overview) {}

    @Get("/overview")
    OverviewView overview(@RequestBean WantedSlice wanted, @QueryValue(defaultValue = "day") String step) {
        Slice slice = slice(wanted);
        long waiting = facts.refresh(clock.now(), clock.zone(), CAUGHT_UP).waiting();
        Overview overview = metrics.overview(slice, one(Step.class, "step", step), clock.now());
        return new OverviewView(slice.from(), slice.to(), slice.zone().getId(), waiting, overview);
    }

    @Get("/breakdown")
    Breakdown breakdown(@RequestBean WantedSlice wanted, @QueryValue(defaultValue = "intent") String by) {
        Slice slice = slice(wanted);
        facts.refresh(clock.now(), clock.zone(), CAUGHT_UP);
        Group group = one(Group.class, "by", by);
        Breakdown found = metrics.breakdown(slice, group, clock.now());
        List<Row> named = found.rows().stream()
                .map(row -> new Row(row.key(), names.of(group, row.key()), row.figures()))
                .toList();
        return new Breakdown(named, found.others());
    }

    @Get("/conversations")
    ConversationLine.Page conversations(
            @RequestBean WantedSlice wanted,
            @QueryValue(defaultValue = "all") String of,
            @QueryValue(defaultValue = "0") long offset,
            @QueryValue(defaultValue = "50") int limit) {
        Slice slice = slice(wanted);
        facts.refresh(clock.now(), clock.zone(), CAUGHT_UP);
        Found found = metrics.behind(
                slice, one(Part.class, "of", of), clock.now(), Math.max(0, offset), Math.clamp(limit, 1, LARGEST_PAGE));
        return lines.page(found.total(), found.ids());
    }

    private Slice slice(WantedSlice wanted) {
        return Slice.of(wanted, clock.today(), clock.zone());
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String code) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> RefusedField.of(
                        field,
                        "'" + field + "' must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(all)
                                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                                .toList())
                                + "."));
    }
}
