package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.learning.gate.Verdict;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands trainings out, each to one at a time, and takes back what comes of them. Every change names the {@link Claim} it is
 * made under and does nothing where that does not hold any more. Blocks the caller.
 */
@Singleton
public final class JobClaims {
    private static final String HELD =
            " WHERE id = :id AND worker = :worker AND attempt = :attempt AND state IN ('running', 'judging')";

    private static final String BACK =
            "beat = beat + 1, state = CASE WHEN state = 'judging' THEN 'trained' ELSE 'waiting' END";

    private final Store store;
    private final Database database;
    private final InstantSource clock;

    public JobClaims(Store store, Database database, InstantSource clock) {
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /** One that waits to be trained; it is {@code worker}'s from now on. */
    public Optional<TrainingJob> take(String worker) {
        return take(worker, JobState.WAITING, JobState.RUNNING);
    }

    /** One whose model waits for the gate. */
    public Optional<TrainingJob> takeTrained(String judge) {
        return take(judge, JobState.TRAINED, JobState.JUDGING);
    }

    private Optional<TrainingJob> take(String worker, JobState from, JobState to) {
        Instant now = clock.instant();
        return change(handle -> next(handle, from).flatMap(id -> {
            int taken = handle.createUpdate(
                            "UPDATE training_job SET state = :to, worker = :worker, attempt = attempt + 1, "
                                    + "beat = beat + 1, started_at = CASE WHEN started_at = 0 THEN :now ELSE started_at END "
                                    + "WHERE id = :id AND state = :from")
                    .bind("to", to.code())
                    .bind("worker", worker)
                    .bind("now", now.toEpochMilli())
                    .bind("id", id)
                    .bind("from", from.code())
                    .execute();
            return taken == 0 ? Optional.<TrainingJob>empty() : find(handle, id);
        }));
    }

    /** The oldest in {@code state}; where others take at the same moment, they get the next ones without waiting. */
    private Optional<String> next(Handle handle, JobState state) {
        String among = database.isShared() ? " FOR UPDATE SKIP LOCKED" : "";
        return handle.createQuery(
                        "SELECT id FROM training_job WHERE state = :state ORDER BY created_at, id LIMIT 1" + among)
                .bind("state", state.code())
                .mapTo(String.class)
                .findOne();
    }

    /** A sign of life, with how far it is; false where the claim is lost, and the work with it. */
    public boolean beat(Claim claim, @Nullable TrainingStatus progress, String log) {
        return held(
                claim,
                "beat = beat + 1, progress = :progress, log = :log",
                update -> update.bind("progress", JobJson.write(progress)).bind("log", log));
    }

    /** A sign of life and nothing else. */
    public boolean beat(Claim claim) {
        return held(claim, "beat = beat + 1", update -> {});
    }

    /** Puts right what it learns from, where examples were taken back or erased since it was ordered. */
    public boolean narrow(Claim claim, String data, Collection<String> examples) {
        return change(handle -> {
            boolean held = held(handle, claim, "beat = beat + 1, data = :data", update -> update.bind("data", data));
            if (held) {
                handle.execute("DELETE FROM training_job_example WHERE job = ?", claim.job());
                TrainingJobs.link(handle, claim.job(), examples);
            }
            return held;
        });
    }

    /** Its model is there; {@code more} is kept in the same transaction. */
    public boolean trained(Claim claim, Consumer<Handle> more) {
        return change(handle -> {
            boolean held = held(handle, claim, "state = 'trained', attempt = 0, beat = beat + 1", update -> {});
            if (held) {
                more.accept(handle);
            }
            return held;
        });
    }

    /** The gate has decided. */
    public boolean judged(Claim claim, Verdict verdict) {
        return ended(claim, verdict.passed() ? JobState.PASSED : JobState.BLOCKED, "", verdict);
    }

    /** It cannot be done, for the reason in {@code message}. */
    public boolean failed(Claim claim, String message) {
        return ended(claim, JobState.FAILED, message, null);
    }

    private boolean ended(Claim claim, JobState state, String message, @Nullable Verdict verdict) {
        long now = clock.millis();
        return held(
                claim,
                "state = :state, ended_at = :now, beat = beat + 1, message = :message, outcome = :outcome",
                update -> update.bind("state", state.code())
                        .bind("now", now)
                        .bind("message", message)
                        .bind("outcome", JobJson.write(verdict)));
    }

    /** Put down by somebody who stops in good order: the attempt does not count. */
    public boolean putDown(Claim claim) {
        return held(claim, BACK + ", attempt = attempt - 1", update -> {});
    }

    /** Lets it be begun again, or ends it where that has been done often enough. */
    public boolean again(Claim claim, String message) {
        return change(handle -> again(handle, claim, message));
    }

    private boolean again(Handle handle, Claim claim, String message) {
        if (claim.attempt() < TrainingJob.MOST_ATTEMPTS) {
            return held(handle, claim, BACK + ", message = :message", update -> update.bind("message", message));
        }
        long now = clock.millis();
        return held(
                handle,
                claim,
                "state = 'failed', ended_at = :now, beat = beat + 1, message = :message",
                update -> update.bind("now", now)
                        .bind("message", message + "; given up after " + claim.attempt() + " attempts"));
    }

    /** Whatever {@code worker} had in hand when it died, as its successor knows. */
    public int inherit(String worker) {
        return (int) held().stream()
                .filter(job -> job.run().worker().equals(worker))
                .filter(job -> again(job.claim(), "its worker had died"))
                .count();
    }

    /** What somebody has in hand. */
    public List<TrainingJob> held() {
        return store.readNow(
                handle -> handle.createQuery("SELECT * FROM training_job WHERE state IN ('running', 'judging')")
                        .map(JobRow::read)
                        .list());
    }

    /** Nothing has been heard of who has {@code seen} in hand; false where that is not so any more. */
    public boolean vanished(TrainingJob seen) {
        return change(handle -> {
            int same = handle.createUpdate("UPDATE training_job SET beat = beat + 1" + HELD + " AND beat = :beat")
                    .bind("id", seen.id())
                    .bind("worker", seen.run().worker())
                    .bind("attempt", seen.run().attempt())
                    .bind("beat", seen.run().beat())
                    .execute();
            return same > 0
                    && again(handle, seen.claim(), "its worker " + seen.run().worker() + " vanished");
        });
    }

    /** Whether some of what the training learns from was erased. */
    public boolean sawErased(String job) {
        return store.readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM training_job_example "
                                + "JOIN example ON example.id = training_job_example.example "
                                + "WHERE training_job_example.job = :job AND example.state = 'erased'")
                        .bind("job", job)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    private boolean held(Claim claim, String set, Consumer<Update> bind) {
        return change(handle -> held(handle, claim, set, bind));
    }

    private static boolean held(Handle handle, Claim claim, String set, Consumer<Update> bind) {
        Update update = handle.createUpdate("UPDATE training_job SET " + set + HELD)
                .bind("id", claim.job())
                .bind("worker", claim.worker())
                .bind("attempt", claim.attempt());
        bind.accept(update);
        return update.execute() > 0;
    }

    private static Optional<TrainingJob> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM training_job WHERE id = :id")
                .bind("id", id)
                .map(JobRow::read)
                .findOne();
    }

    private <T> T change(Function<Handle, T> change) {
        return requireNonNull(store.change(change).block());
    }
}
