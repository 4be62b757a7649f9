package io.frontdesk.chat.insight.report;

import io.frontdesk.chat.identity.limit.ClientAddress;
import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.metric.Metrics;
import io.frontdesk.chat.insight.metric.Metrics.Group;
import io.frontdesk.chat.insight.metric.Metrics.Step;
import io.frontdesk.chat.insight.metric.Slice;
import io.frontdesk.chat.insight.metric.WantedSlice;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.time.Instant;
import java.util.Locale;

/** The report as CSV, of the same conversations as the console's page. */
@Controller("/api/admin/insight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
    private static final int CAUGHT_UP = 2_000;

    private final CompanyClock clock;
    private final Facts facts;
    private final Metrics metrics;
    private final ClientAddress addresses;

    ReportController(CompanyClock clock, Facts facts, Metrics metrics, ClientAddress addresses) {
        this.clock = clock;
        this.facts = facts;
        this.metrics = metrics;
        this.addresses = addresses;
    }

    @Get(value = "/report.csv", produces = "text/csv; charset=utf-8")
    HttpResponse<String> report(HttpRequest<?> request, @RequestBean WantedSlice wanted) {
        Slice slice = Slice.of(wanted, clock.today(), clock.zone());
        BehindAddress behind = BehindAddress.of(origin(request), slice, wanted);
        Instant now = clock.now();
        facts.refresh(now, clock.zone(), CAUGHT_UP);
        ReportTable table = new ReportTable();
        Metrics.Overview overview = metrics.overview(slice, Step.WEEK, now);
        table.add("total", "", behind, overview.total());
        overview.reasons().forEach(reason -> table.add(reason, behind));
        for (Group group : new Group[] {Group.INTENT, Group.ENTRY, Group.LANG, Group.PAGE, Group.AGENT, Group.HOUR}) {
            String name = group.name().toLowerCase(Locale.ROOT);
            metrics.breakdown(slice, group, now)
                    .rows()
                    .forEach(row ->
                            table.add(name, row.key(), behind.with(filter(group, name), row.key()), row.figures()));
        }
        return HttpResponse.ok(table.written())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"report-" + slice.from() + "-" + slice.to() + ".csv\"");
    }

    /** Where whoever asks has the console; a proxy passes the browser's own host on. */
    private String origin(HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return host == null ? "" : (addresses.isSecure(request) ? "https://" : "http://") + host;
    }

    /** As the console's address has it, where {@code page} is that of a list. */
    private static String filter(Group group, String name) {
        return group == Group.PAGE ? "site" : name;
    }
}
