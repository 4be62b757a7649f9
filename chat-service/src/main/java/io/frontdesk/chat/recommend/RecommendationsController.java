package io.frontdesk.chat.recommend;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.recommend.ClickThrough.Tally;
import io.frontdesk.chat.recommend.NextQuestions.Learned;
import io.frontdesk.chat.recommend.Shares.Estimate;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Whether customers take up what they are offered next, against what is asked most. */
@Controller("/api/admin/recommendations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecommendationsController {
    private static final int MOST_DAYS = 365;

    private final ClickThrough clicks;
    private final NextQuestions questions;
    private final RecommendSettings settings;
    private final InstantSource clock;

    RecommendationsController(
            ClickThrough clicks, NextQuestions questions, RecommendSettings settings, InstantSource clock) {
        this.clicks = clicks;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was learnt on this node, and how offers fared on all.
     *
     * @param difference of the shares of conversations with a click, learnt less popular; absent where one has none
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    record View(
            int days,
            @Nullable String model,
            int steps,
            @JsonProperty("popular_share") double popularShare,
            ArmView learned,
            ArmView popular,
            @Nullable EstimateView difference) {}

    /** Of one arm. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record ArmView(
            int offers,
            int clicks,
            int conversations,
            int clicked,
            @JsonProperty("click_through") @Nullable EstimateView clickThrough) {
        static ArmView of(Tally tally) {
            return new ArmView(
                    tally.offers(),
                    tally.clicks(),
                    tally.conversations(),
                    tally.clicked(),
                    tally.conversations() == 0 ? null : EstimateView.of(share(tally)));
        }
    }

    /** A value with its interval of 95 %. */
    @Serdeable
    record EstimateView(double value, double low, double high) {
        static EstimateView of(Estimate estimate) {
            return new EstimateView(estimate.value(), estimate.low(), estimate.high());
        }
    }

    @Get
    View show(@QueryValue(defaultValue = "30") int days) {
        int within = Math.clamp(days, 1, MOST_DAYS);
        Map<Arm, Tally> tallies = clicks.since(clock.instant().minus(Duration.ofDays(within)));
        Tally learned = tallies.getOrDefault(Arm.LEARNED, Tally.NOTHING);
        Tally popular = tallies.getOrDefault(Arm.POPULAR, Tally.NOTHING);
        boolean both = learned.conversations() > 0 && popular.conversations() > 0;
        return new View(
                within,
                questions.current().map(Learned::version).orElse(null),
                questions.current().map(known -> known.model().steps()).orElse(0),
                settings.popularShare(),
                ArmView.of(learned),
                ArmView.of(popular),
                both ? EstimateView.of(Shares.difference(share(learned), share(popular))) : null);
    }

    private static Estimate share(Tally tally) {
        return Shares.share(tally.clicked(), tally.conversations());
    }
}
