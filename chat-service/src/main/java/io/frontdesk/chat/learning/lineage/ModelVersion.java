package io.frontdesk.chat.learning.lineage;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.TrainingJob;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A model that a training made.
 *
 * @param parent the version whose encoder it kept; absent where it was trained whole
 * @param flaggedAt when some of what it saw had been erased; absent where all is still there
 */
public record ModelVersion(
        String version,
        String lang,
        String job,
        JobKind kind,
        @Nullable String parent,
        Instant createdAt,
        @Nullable Instant flaggedAt) {
    public ModelVersion {
        requireNonNull(version, "version");
        requireNonNull(lang, "lang");
        requireNonNull(job, "job");
        requireNonNull(kind, "kind");
        requireNonNull(createdAt, "createdAt");
    }

    public static ModelVersion of(TrainingJob job, Instant at) {
        return new ModelVersion(
                job.version(),
                job.lang(),
                job.id(),
                job.plan().course().kind(),
                job.plan().course().parent(),
                at,
                null);
    }

    public boolean isFlagged() {
        return flaggedAt != null;
    }
}
