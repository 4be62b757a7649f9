package io.frontdesk.chat.learning.job;

import io.frontdesk.chat.conversation.ConversationId;

import java.time.Instant;
import java.util.List;

/** Trainings as a planner orders them, of nothing. */
public final class TestJobs {
    private TestJobs() {}

    public static TrainingJob of(String lang) {
        return of(lang, JobState.WAITING);
    }

    public static TrainingJob of(String lang, JobState state) {
        String id = ConversationId.fresh().toString();
        return TrainingJob.ordered(
                id,
                lang,
                TrainingJob.Order.ofProgram(JobCause.SCHEDULE, Instant.ofEpochMilli(System.currentTimeMillis())),
                state,
                lang + "-" + id,
                "data",
                plan());
    }

    public static JobPlan plan() {
        return new JobPlan(
                new JobPlan.Course(JobKind.HEAD_ONLY, KindReason.SMALL_CHANGE, "bge-small-zh", "zh-1", 7, 2),
                new JobPlan.Material(
                        "learn",
                        "calibrate",
                        100,
                        3,
                        List.of(new LeftOut(LeftOut.Why.UNKNOWN_LABEL, 2, List.of("gone"))),
                        new HeldBack(2, List.of())),
                new JobPlan.Change(3, 4, List.of("new"), List.of("gone")));
    }
}
