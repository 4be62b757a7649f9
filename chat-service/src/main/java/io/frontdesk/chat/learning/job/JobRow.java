package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.gate.Verdict;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads a row of {@code training_job}. */
final class JobRow {
    private JobRow() {}

    static TrainingJob read(ResultSet row, StatementContext context) throws SQLException {
        return new TrainingJob(
                row.getString("id"),
                row.getString("lang"),
                new TrainingJob.Order(
                        JobCause.ofCode(row.getString("cause")),
                        row.getString("author"),
                        row.getString("author_name"),
                        Instant.ofEpochMilli(row.getLong("created_at"))),
                JobState.ofCode(row.getString("state")),
                row.getString("version"),
                row.getString("data"),
                requireNonNull(JobJson.read(row.getString("plan"), JobPlan.class)),
                new TrainingJob.Run(
                        row.getString("worker"),
                        row.getInt("attempt"),
                        row.getLong("beat"),
                        time(row.getLong("started_at")),
                        time(row.getLong("ended_at")),
                        JobJson.read(row.getString("progress"), TrainingStatus.class),
                        row.getString("log"),
                        row.getString("message"),
                        verdict(row.getString("outcome"))));
    }

    /** One of another version of this program may not be readable, and is not worth the whole list. */
    private static @Nullable Verdict verdict(String outcome) {
        try {
            return JobJson.read(outcome, Verdict.class);
        } catch (IllegalStateException ofAnotherVersion) {
            return null;
        }
    }

    private static @Nullable Instant time(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
