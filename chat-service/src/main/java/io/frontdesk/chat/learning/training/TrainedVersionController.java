package io.frontdesk.chat.learning.training;

import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.job.JobState;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.lineage.ModelVersion;
import io.frontdesk.chat.learning.lineage.ModelVersions;
import io.frontdesk.intent.registry.ModelStore;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** The versions that trainings made, what they descend from, and which saw something that was erased. */
@Controller("/api/admin/training/versions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrainedVersionController {
    private static final int LARGEST_PAGE = 100;

    private final ModelVersions versions;
    private final TrainingJobs jobs;
    private final LearningSettings settings;

    TrainedVersionController(ModelVersions versions, TrainingJobs jobs, LearningSettings settings) {
        this.versions = versions;
        this.jobs = jobs;
        this.settings = settings;
    }

    @Get
    VersionView.Page list(@QueryValue @Nullable String lang, @QueryValue(defaultValue = "50") int limit) {
        return new VersionView.Page(versions.list(lang, Math.clamp(limit, 1, LARGEST_PAGE)).stream()
                .map(this::view)
                .toList());
    }

    private VersionView view(ModelVersion version) {
        String state = jobs.find(version.job())
                .map(TrainingJob::state)
                .orElse(JobState.TRAINED)
                .code();
        boolean serving = ModelStore.in(settings.data().models())
                .current(version.lang())
                .filter(version.version()::equals)
                .isPresent();
        return VersionView.of(version, state, serving, versions.examplesSeen(version.version()));
    }
}
