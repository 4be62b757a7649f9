package io.frontdesk.chat.learning.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.plan.Cron;
import io.frontdesk.chat.learning.plan.TrainingSchedule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * When trainings begin by themselves.
 *
 * @param cron absent where no time is set
 * @param examples 0 where their number starts none
 * @param fresh how many examples of each language no training has had
 * @param automatic whether this server starts any by itself
 */
@Serdeable
@JsonInclude(NON_NULL)
record ScheduleView(
        @Nullable String cron,
        String zone,
        int examples,
        @JsonProperty("next_at") @Nullable Instant nextAt,
        @JsonProperty("last_at") @Nullable Instant lastAt,
        Map<String, Integer> fresh,
        boolean automatic) {
    static ScheduleView of(TrainingSchedule schedule, Map<String, Integer> fresh, boolean automatic, Instant now) {
        Instant next = schedule.times()
                .map(cron -> schedule.nextAt() == null ? cron.next(now) : schedule.nextAt())
                .orElse(null);
        return new ScheduleView(
                schedule.times().map(Cron::expression).orElse(null),
                schedule.times()
                        .map(Cron::zone)
                        .orElseGet(ZoneId::systemDefault)
                        .getId(),
                schedule.examples(),
                next,
                schedule.lastAt(),
                fresh,
                automatic);
    }
}
