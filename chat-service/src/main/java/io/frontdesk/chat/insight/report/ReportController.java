package io.frontdesk.chat.insight.report;

import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.metric.Metrics;
import io.frontdesk.chat.insight.metric.Metrics.Group;
import io.frontdesk.chat.insight.metric.Metrics.Step;
import io.frontdesk.chat.insight.metric.Slice;
import io.frontdesk.chat.insight.metric.WantedSlice;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.time.Instant;
import java.util.Locale;

/** The report of a period as CSV; the console has it as a page. */
@Controller("/api/admin/insight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
    private static final int CAUGHT_UP = 2_000;

    private final CompanyClock clock;
    private final Facts facts;
    private final Metrics metrics;

    ReportController(CompanyClock clock, Facts facts, Metrics metrics) {
        this.clock = clock;
        this.facts = facts;
        this.metrics = metrics;
    }

    @Get(value = "/report.csv", produces = "text/csv; charset=utf-8")
    HttpResponse<String> report(@RequestBean WantedSlice wanted) {
        Slice period = Slice.of(wanted, clock.today(), clock.zone());
        Slice slice = Slice.all(period.from(), period.to(), period.zone());
        Instant now = clock.now();
        facts.refresh(now, clock.zone(), CAUGHT_UP);
        ReportTable table = new ReportTable("from=" + slice.from() + "&to=" + slice.to());
        Metrics.Overview overview = metrics.overview(slice, Step.WEEK, now);
        table.add("total", "", "", overview.total());
        overview.reasons().forEach(table::add);
        for (Group group : new Group[] {Group.INTENT, Group.ENTRY, Group.LANG, Group.PAGE, Group.AGENT, Group.HOUR}) {
            String name = group.name().toLowerCase(Locale.ROOT);
            metrics.breakdown(slice, group, now)
                    .rows()
                    .forEach(row -> table.add(name, row.key(), filter(group, name), row.figures()));
        }
        return HttpResponse.ok(table.written())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"report-" + slice.from() + "-" + slice.to() + ".csv\"");
    }

    /** As the console's address has it, where {@code page} is that of a list. */
    private static String filter(Group group, String name) {
        return group == Group.PAGE ? "site" : name;
    }
}
