package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Trainings as everybody sees them, and what people do with them. A language has one open training. Blocks the caller. */
@Singleton
public final class TrainingJobs {
    static final String OPEN = "('waiting', 'running', 'trained', 'judging')";
    private static final String ADD = """
            INSERT INTO training_job (id, lang, cause, author, author_name, created_at, started_at, ended_at, state, version,
                data, plan, worker, attempt, beat, progress, log, message, outcome)
            VALUES (:id, :lang, :cause, :author, :authorName, :at, 0, :ended, :state, :version,
                :data, :plan, '', 0, 0, '', '', '', '')
            ON CONFLICT DO NOTHING""";

    private final Store store;

    public TrainingJobs(Store store) {
        this.store = store;
    }

    /** Adds {@code job} with its examples; false where its language has an open one. */
    public boolean add(TrainingJob job, Collection<String> examples) {
        return change(handle -> {
            int added = handle.createUpdate(ADD)
                    .bind("id", job.id())
                    .bind("lang", job.lang())
                    .bind("cause", job.order().cause().code())
                    .bind("author", job.order().author())
                    .bind("authorName", job.order().authorName())
                    .bind("at", job.order().at().toEpochMilli())
                    .bind("ended", job.state().isOpen() ? 0 : job.order().at().toEpochMilli())
                    .bind("state", job.state().code())
                    .bind("version", job.version())
                    .bind("data", job.data())
                    .bind("plan", JobJson.write(job.plan()))
                    .execute();
            if (added > 0) {
                link(handle, job.id(), examples);
            }
            return added > 0;
        });
    }

    public Optional<TrainingJob> find(String id) {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM training_job WHERE id = :id")
                .bind("id", id)
                .map(JobRow::read)
                .findOne());
    }

    /** The newest first, from the one after {@code before} on where that is given; without their logs. */
    public List<TrainingJob> list(String before, int limit) {
        String from = before.isEmpty()
                ? ""
                : "WHERE (created_at, id) < (SELECT created_at, id FROM training_job WHERE id = :before) ";
        return store.readNow(handle -> handle.createQuery(
                        "SELECT * FROM training_job " + from + "ORDER BY created_at DESC, id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .map(JobRow::read)
                .list());
    }

    /** The newest of {@code lang}, the newest first. */
    public List<TrainingJob> of(String lang, int limit) {
        return store.readNow(handle -> handle.createQuery(
                        "SELECT * FROM training_job WHERE lang = :lang ORDER BY created_at DESC, id DESC LIMIT :limit")
                .bind("lang", lang)
                .bind("limit", limit)
                .map(JobRow::read)
                .list());
    }

    /** The one that waits, runs or is judged. */
    public Optional<TrainingJob> open(String lang) {
        return store.readNow(
                handle -> handle.createQuery("SELECT * FROM training_job WHERE lang = :lang AND state IN " + OPEN)
                        .bind("lang", lang)
                        .map(JobRow::read)
                        .findOne());
    }

    /** Whether a worker is wanted. */
    public boolean anyWaits() {
        return store.readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM training_job WHERE state = 'waiting'")
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** The ids of the examples that {@code job} learns from. */
    public List<String> examples(String job) {
        return store.readNow(handle -> handle.createQuery(
                        "SELECT example FROM training_job_example WHERE job = :job ORDER BY example")
                .bind("job", job)
                .mapTo(String.class)
                .list());
    }

    /** Those among {@code examples} that no training of whatever outcome has had. */
    public List<String> unseen(Collection<String> examples) {
        List<String> seen =
                store.readNow(handle -> handle.createQuery("SELECT DISTINCT example FROM training_job_example")
                        .mapTo(String.class)
                        .list());
        Set<String> known = Set.copyOf(seen);
        return examples.stream().filter(example -> !known.contains(example)).toList();
    }

    /** Ends an open one; whoever has it in hand stops within seconds. False where it is not open any more. */
    public boolean cancel(String id, Instant at) {
        return change(handle -> handle.createUpdate("UPDATE training_job SET state = 'cancelled', ended_at = :at, "
                                + "beat = beat + 1 WHERE id = :id AND state IN " + OPEN)
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute())
                > 0;
    }

    /** Lets a failed or cancelled one wait again, with what it had; false where it is neither, or its language has another. */
    public boolean retry(String id) {
        return change(handle -> handle.createUpdate(
                                "UPDATE training_job SET state = 'waiting', attempt = 0, ended_at = 0, "
                                        + "message = '' WHERE id = :id AND state IN ('failed', 'cancelled') AND NOT EXISTS "
                                        + "(SELECT 1 FROM training_job other WHERE other.lang = training_job.lang AND other.state IN "
                                        + OPEN + ")")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    static void link(Handle handle, String job, Collection<String> examples) {
        if (examples.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO training_job_example (job, example) VALUES (:job, :example) ON CONFLICT DO NOTHING");
        examples.forEach(
                example -> batch.bind("job", job).bind("example", example).add());
        batch.execute();
    }

    private <T> T change(Function<Handle, T> change) {
        return requireNonNull(store.change(change).block());
    }
}
