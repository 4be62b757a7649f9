package io.frontdesk.chat.mining.review;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.mining.Mined;
import io.frontdesk.chat.mining.past.BadRow;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An import as the API shows it.
 *
 * @param state {@code running}, {@code done}, {@code refused} for bad rows, {@code failed}, or {@code interrupted} where
 *     its server stopped
 */
@Serdeable
@JsonInclude(NON_NULL)
record ImportView(
        String id,
        String file,
        @JsonProperty("started_by") String startedBy,
        @JsonProperty("started_at") Instant startedAt,
        String state,
        String step,
        int percent,
        @Nullable Figures figures,
        List<Bad> problems) {
    private static final Duration SILENCE = Duration.ofMinutes(20);

    /** What it found. */
    @Serdeable
    record Figures(int conversations, int questions, int settled, int clustered, int proposals) {
        static Figures of(Mined.Summary summary) {
            return new Figures(
                    summary.conversations(),
                    summary.questions(),
                    summary.settled(),
                    summary.clustered(),
                    summary.proposals());
        }
    }

    /** A bad row: where, and why. */
    @Serdeable
    record Bad(long line, String column, String reason) {
        static Bad of(BadRow row) {
            return new Bad(row.line(), row.column(), row.reason());
        }
    }

    /** The latest imports, latest first. */
    @Serdeable
    record Page(List<ImportView> imports) {}

    static ImportView of(ImportRun run) {
        Mined.@Nullable Summary summary = run.outcome().summary();
        return new ImportView(
                run.id(),
                run.file(),
                run.startedBy(),
                run.startedAt(),
                state(run),
                run.step().code(),
                run.percent(),
                summary == null ? null : Figures.of(summary),
                run.outcome().problems().stream().map(Bad::of).toList());
    }

    private static String state(ImportRun run) {
        boolean silent = run.changedAt().plus(SILENCE).isBefore(Instant.now());
        return silent && run.state() == ImportRun.State.RUNNING
                ? "interrupted"
                : run.state().code();
    }
}
