package io.frontdesk.chat.mining.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.mining.MiningProgress.Step;
import io.frontdesk.chat.mining.review.ImportRun.Outcome;
import io.frontdesk.chat.mining.review.ImportRun.State;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports in the database. Blocks the caller. */
@Singleton
final class ImportRuns {
    private static final int SHOWN = 100;

    private static final String PUT = """
            INSERT INTO mining_import (id, file, started_by, started_at, changed_at, state, step, percent, body)
            VALUES (:id, :file, :by, :started, :changed, :state, :step, :percent, :body)
            ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, state = excluded.state,
                step = excluded.step, percent = excluded.percent, body = excluded.body""";

    private final Store store;

    ImportRuns(Store store) {
        this.store = store;
    }

    ImportRun put(ImportRun run) {
        return requireNonNull(store.change(handle -> put(handle, run)).block());
    }

    /** The end of a run and all its proposals at once. */
    ImportRun finish(ImportRun run, List<StoredProposal> proposals) {
        return requireNonNull(store.change(handle -> {
                    proposals.forEach(proposal -> ProposalRows.insert(handle, proposal));
                    return put(handle, run);
                })
                .block());
    }

    Optional<ImportRun> find(String id) {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM mining_import WHERE id = :id")
                .bind("id", id)
                .map(ImportRuns::read)
                .findOne());
    }

    /** The latest first. */
    List<ImportRun> latest() {
        return store.readNow(
                handle -> handle.createQuery("SELECT * FROM mining_import ORDER BY started_at DESC, id LIMIT :most")
                        .bind("most", SHOWN)
                        .map(ImportRuns::read)
                        .list());
    }

    private static ImportRun put(Handle handle, ImportRun run) {
        handle.createUpdate(PUT)
                .bind("id", run.id())
                .bind("file", run.file())
                .bind("by", run.startedBy())
                .bind("started", run.startedAt().toEpochMilli())
                .bind("changed", run.changedAt().toEpochMilli())
                .bind("state", run.state().code())
                .bind("step", run.step().code())
                .bind("percent", run.percent())
                .bind("body", StoredJson.text(run.outcome()))
                .execute();
        return run;
    }

    private static ImportRun read(ResultSet row, StatementContext context) throws SQLException {
        return new ImportRun(
                row.getString("id"),
                row.getString("file"),
                row.getString("started_by"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                row.getInt("percent"),
                StoredJson.read(row.getString("body"), Outcome.class));
    }
}
