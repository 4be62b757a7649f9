package io.frontdesk.chat.insight.topic;

import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.insight.facts.Facts;
import io.frontdesk.chat.insight.metric.Slice;
import io.frontdesk.chat.insight.metric.WantedSlice;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Topics over time: how people feel about them, and how many questions there will be. */
@Controller("/api/admin/insight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TopicController {
    private static final int CAUGHT_UP = 500;

    private final CompanyClock clock;
    private final Facts facts;
    private final Moods moods;
    private final Forecasts forecasts;

    TopicController(CompanyClock clock, Facts facts, Moods moods, Forecasts forecasts) {
        this.clock = clock;
        this.facts = facts;
        this.moods = moods;
        this.forecasts = forecasts;
    }

    @Get("/moods")
    Moods.View moods(@RequestBean WantedSlice wanted) {
        Slice slice = Slice.of(wanted, clock.today(), clock.zone());
        facts.refresh(clock.now(), clock.zone(), CAUGHT_UP);
        return moods.of(slice.from(), slice.to(), slice.lang());
    }

    @Get("/forecast")
    Forecasts.View forecast(@QueryValue @Nullable String intent) {
        facts.refresh(clock.now(), clock.zone(), CAUGHT_UP);
        return forecasts.of(intent, clock.today());
    }
}
