package io.frontdesk.chat.insight.topic;

import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.metric.Slice;
import io.frontdesk.chat.insight.metric.WantedSlice;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** How good the model is, and whether it drifts. */
@Controller("/api/admin/insight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QualityController {
    private static final int CAUGHT_UP = 500;

    private final CompanyClock clock;
    private final Facts facts;
    private final Quality quality;
    private final Drift drift;

    QualityController(CompanyClock clock, Facts facts, Quality quality, Drift drift) {
        this.clock = clock;
        this.facts = facts;
        this.quality = quality;
        this.drift = drift;
    }

    @Get("/quality")
    Quality.View quality(@RequestBean WantedSlice wanted) {
        Slice slice = Slice.of(wanted, clock.today(), clock.zone());
        facts.refresh(clock.now(), clock.zone(), CAUGHT_UP);
        return quality.of(slice.from(), slice.to(), slice.lang(), slice.zone());
    }

    @Get("/drift")
    Drift.View drift() {
        facts.refresh(clock.now(), clock.zone(), CAUGHT_UP);
        return drift.before(clock.today());
    }
}
