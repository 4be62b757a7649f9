package io.frontdesk.chat.learning.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.job.JobPlan;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingStatus;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A training as the API shows it.
 *
 * @param worker who has it in hand, or had it last
 * @param message why it ended as it did
 * @param log the end of its log, where one is asked for alone
 */
@Serdeable
@JsonInclude(NON_NULL)
record JobView(
        String id,
        String lang,
        String cause,
        @JsonProperty("author_name") String authorName,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("started_at") @Nullable Instant startedAt,
        @JsonProperty("ended_at") @Nullable Instant endedAt,
        String state,
        String version,
        String data,
        JobPlan plan,
        @Nullable String worker,
        int attempt,
        @Nullable TrainingStatus progress,
        @Nullable String message,
        @Nullable VerdictView verdict,
        @Nullable String log) {
    static JobView of(TrainingJob job) {
        return of(job, null);
    }

    static JobView withLog(TrainingJob job) {
        return of(job, job.run().log());
    }

    private static JobView of(TrainingJob job, @Nullable String log) {
        TrainingJob.Run run = job.run();
        return new JobView(
                job.id(),
                job.lang(),
                job.order().cause().code(),
                job.order().authorName(),
                job.order().at(),
                run.startedAt(),
                run.endedAt(),
                job.state().code(),
                job.version(),
                job.data(),
                job.plan(),
                named(run.worker()),
                run.attempt(),
                run.progress(),
                named(run.message()),
                run.verdict() == null ? null : VerdictView.of(run.verdict()),
                log);
    }

    private static @Nullable String named(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What the gate said. The sentences are told with the rollout, where an erasure finds them. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record VerdictView(boolean passed, @Nullable String champion, List<FindingView> findings, Verdict.Figures figures) {
        static VerdictView of(Verdict verdict) {
            return new VerdictView(
                    verdict.passed(),
                    verdict.champion(),
                    verdict.findings().stream().map(FindingView::of).toList(),
                    verdict.figures());
        }
    }

    /** One thing it found. */
    @Serdeable
    record FindingView(String check, String subject, boolean blocks, Map<String, Double> figures) {
        static FindingView of(Finding finding) {
            return new FindingView(finding.check().code(), finding.subject(), finding.blocks(), finding.figures());
        }
    }

    /**
     * The newest first.
     *
     * @param next where the next page begins; absent on the last
     * @param workers whether this server trains by itself: {@code own}, {@code elsewhere}, or {@code none} where it does not
     */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Page(List<JobView> jobs, @Nullable String next, String workers) {}

    /** What was ordered. */
    @Serdeable
    record Ordered(List<JobView> jobs) {}
}
