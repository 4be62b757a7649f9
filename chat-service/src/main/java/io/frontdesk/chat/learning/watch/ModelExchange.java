package io.frontdesk.chat.learning.watch;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.job.JobState;
import io.frontdesk.chat.learning.job.TrainingJobs;
import io.frontdesk.chat.learning.lineage.ModelShelf;
import io.frontdesk.chat.learning.lineage.ModelVersion;
import io.frontdesk.chat.learning.lineage.ModelVersions;
import io.frontdesk.intent.registry.CorruptModel;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the newest models that may serve to this machine before anybody asks for them. */
@Singleton
final class ModelExchange {
    private static final Logger LOG = LoggerFactory.getLogger(ModelExchange.class);
    private static final int NEWEST = 3;

    private final ModelVersions versions;
    private final TrainingJobs jobs;
    private final ModelShelf shelf;

    ModelExchange(ModelVersions versions, TrainingJobs jobs, ModelShelf shelf) {
        this.versions = versions;
        this.jobs = jobs;
        this.shelf = shelf;
    }

    void look() {
        for (LearnedLanguage language : LearnedLanguage.all()) {
            versions.list(language.lang(), NEWEST).stream()
                    .filter(version -> shelf.isElsewhere(version.lang(), version.version()))
                    .filter(this::passed)
                    .forEach(this::fetch);
        }
    }

    /** Whether a model of {@code lang} that may serve is on its way here. */
    boolean brings(String lang) {
        return versions.list(lang, NEWEST).stream()
                .filter(version -> shelf.isElsewhere(version.lang(), version.version()))
                .anyMatch(this::passed);
    }

    private boolean passed(ModelVersion version) {
        return jobs.find(version.job())
                .filter(job -> job.state() == JobState.PASSED)
                .isPresent();
    }

    private void fetch(ModelVersion version) {
        try {
            shelf.fetch(version.lang(), version.version());
        } catch (CorruptModel broken) {
            LOG.error("{} cannot be brought here: {}", version.version(), broken.getMessage());
        }
    }
}
