package io.frontdesk.chat.learning.plan;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/** The one schedule there is. Of all nodes one gets each time that has come. Blocks the caller. */
@Singleton
public final class TrainingSchedules {
    /** Mondays at three, and whenever fifty examples have come together. */
    private static final String CRON = "0 3 * * 1";

    private static final int EXAMPLES = 50;

    /** A last time so far ahead of the clock was noted while the clock was wrong. */
    private static final Duration WRONG = Duration.ofHours(1);

    private static final String PUT = """
            INSERT INTO training_schedule (one, cron, zone, examples, next_at, last_at)
            VALUES (1, :cron, :zone, :examples, :next, :last) ON CONFLICT (one) DO UPDATE SET cron = excluded.cron,
                zone = excluded.zone, examples = excluded.examples, next_at = excluded.next_at""";

    private final Store store;

    public TrainingSchedules(Store store) {
        this.store = store;
    }

    public TrainingSchedule current() {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM training_schedule")
                .map(TrainingSchedules::read)
                .findOne()
                .orElseGet(() -> new TrainingSchedule(new Cron(CRON, ZoneId.systemDefault()), EXAMPLES, null, null)));
    }

    /** Changes when trainings begin; the next time is counted from {@code now}. */
    public TrainingSchedule set(@Nullable Cron cron, int examples, Instant now) {
        Instant next = cron == null ? null : cron.next(now);
        put(new TrainingSchedule(cron, examples, next, null));
        return current();
    }

    /** Whether a time has come and nobody else has taken it. */
    public boolean take(Instant now) {
        TrainingSchedule schedule = settled(current(), now);
        if (!schedule.isDue(now)) {
            return false;
        }
        Instant next = schedule.times().orElseThrow().next(now);
        return change(handle -> handle.createUpdate("UPDATE training_schedule SET next_at = :next, last_at = :now "
                                + "WHERE one = 1 AND next_at = :due")
                        .bind("next", next.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .bind("due", requireNonNull(schedule.nextAt()).toEpochMilli())
                        .execute())
                > 0;
    }

    /** The same with a next time, and with none that a wrong clock had set. */
    private TrainingSchedule settled(TrainingSchedule schedule, Instant now) {
        Instant last = schedule.lastAt();
        boolean wasAhead = last != null && last.isAfter(now.plus(WRONG));
        if (schedule.cron() == null || (schedule.nextAt() != null && !wasAhead)) {
            return schedule;
        }
        TrainingSchedule settled = new TrainingSchedule(
                schedule.cron(), schedule.examples(), schedule.cron().next(now), wasAhead ? now : last);
        put(settled);
        if (wasAhead) {
            change(handle ->
                    handle.execute("UPDATE training_schedule SET last_at = ? WHERE one = 1", now.toEpochMilli()));
        }
        return settled;
    }

    private void put(TrainingSchedule schedule) {
        change(handle -> handle.createUpdate(PUT)
                .bind("cron", schedule.times().map(Cron::expression).orElse(""))
                .bind(
                        "zone",
                        schedule.times().map(Cron::zone).map(ZoneId::getId).orElse(""))
                .bind("examples", schedule.examples())
                .bind("next", millis(schedule.nextAt()))
                .bind("last", millis(schedule.lastAt()))
                .execute());
    }

    private <T> T change(Function<Handle, T> change) {
        return requireNonNull(store.change(change).block());
    }

    private static TrainingSchedule read(ResultSet row, StatementContext context) throws SQLException {
        String cron = row.getString("cron");
        return new TrainingSchedule(
                cron.isEmpty() ? null : new Cron(cron, ZoneId.of(row.getString("zone"))),
                row.getInt("examples"),
                time(row.getLong("next_at")),
                time(row.getLong("last_at")));
    }

    private static long millis(@Nullable Instant time) {
        return time == null ? 0 : time.toEpochMilli();
    }

    private static @Nullable Instant time(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
