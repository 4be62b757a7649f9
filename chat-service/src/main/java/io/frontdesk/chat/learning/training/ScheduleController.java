package io.frontdesk.chat.learning.training;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.plan.Cron;
import io.frontdesk.chat.learning.plan.TrainingPlanner;
import io.frontdesk.chat.learning.plan.TrainingSchedule;
import io.frontdesk.chat.learning.plan.TrainingSchedules;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** When trainings begin by themselves, for administrators. */
@Controller("/api/admin/training/schedule")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScheduleController {
    private static final int LONGEST = 100;
    private static final int MOST_EXAMPLES = 100_000;

    private final TrainingSchedules schedules;
    private final TrainingPlanner planner;
    private final LearningSettings settings;
    private final InstantSource clock;

    ScheduleController(
            TrainingSchedules schedules, TrainingPlanner planner, LearningSettings settings, InstantSource clock) {
        this.schedules = schedules;
        this.planner = planner;
        this.settings = settings;
        this.clock = clock;
    }

    @Get
    ScheduleView show() {
        return view(schedules.current());
    }

    /** Without {@code cron} no time is set. */
    @Put
    ScheduleView change(HttpRequest<?> request, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        ZoneId zone = zone(fields.optionalLine("zone", LONGEST)
                .orElseGet(() -> ZoneId.systemDefault().getId()));
        Cron cron = fields.optionalLine("cron", LONGEST)
                .map(expression -> cron(expression, zone))
                .orElse(null);
        int examples = fields.number("examples", 0, MOST_EXAMPLES).orElse(0);
        TrainingSchedule changed = schedules.set(cron, examples, clock.instant());
        AuditNote.on(
                request,
                "training/schedule",
                (cron == null ? "no time" : cron.expression() + " " + zone) + ", " + examples + " examples");
        return view(changed);
    }

    private ScheduleView view(TrainingSchedule schedule) {
        Map<String, Integer> fresh = new TreeMap<>();
        LearnedLanguage.all().forEach(language -> fresh.put(language.lang(), planner.newExamples(language.lang())));
        return ScheduleView.of(schedule, fresh, settings.train(), clock.instant());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw RefusedField.of("zone", "'zone' must be a time zone like Europe/Berlin.");
        }
    }

    private static @Nullable Cron cron(String expression, ZoneId zone) {
        try {
            return new Cron(expression, zone);
        } catch (IllegalArgumentException refused) {
            throw RefusedField.of(
                    "cron",
                    "'cron' must be five fields, minute hour day month weekday, and name a time that comes: 0 3 * * 1 is"
                            + " Mondays at three.");
        }
    }
}
