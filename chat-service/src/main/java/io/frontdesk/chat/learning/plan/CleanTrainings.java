package io.frontdesk.chat.learning.plan;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.job.JobCause;
import io.frontdesk.chat.learning.job.TrainingJob;
import io.frontdesk.chat.learning.lineage.ModelVersion;
import io.frontdesk.chat.learning.lineage.ModelVersions;
import io.frontdesk.chat.learning.plan.Planned.Busy;
import io.frontdesk.chat.learning.plan.Planned.Ordered;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Orders a training of a language whose newest model saw texts that were erased, once for each erasure: a head over the newest
 * encoder before it that did not see them, or a whole model where there is none. It looks at what is, not at what happens, so
 * that no erasure is missed because a server was down.
 */
@Singleton
public final class CleanTrainings {
    private static final Logger LOG = LoggerFactory.getLogger(CleanTrainings.class);

    private final ModelVersions versions;
    private final TrainingPlanner planner;
    private final InstantSource clock;
    private final Map<String, Set<String>> settled = new HashMap<>();

    CleanTrainings(ModelVersions versions, TrainingPlanner planner, InstantSource clock) {
        this.versions = versions;
        this.planner = planner;
        this.clock = clock;
    }

    /** Looks once; always by the same thread. */
    public void look() {
        Map<String, Set<String>> flagged = versions.flagged().stream()
                .collect(Collectors.groupingBy(
                        ModelVersion::lang, Collectors.mapping(ModelVersion::version, Collectors.toSet())));
        for (LearnedLanguage language : LearnedLanguage.all()) {
            Set<String> now = flagged.getOrDefault(language.lang(), Set.of());
            if (!now.isEmpty() && !now.equals(settled.get(language.lang())) && order(language.lang())) {
                settled.put(language.lang(), now);
            }
        }
    }

    /** Whether there is nothing more to do for now. */
    private boolean order(String lang) {
        boolean clean = versions.list(lang, 1).stream().noneMatch(ModelVersion::isFlagged);
        if (clean) {
            return true;
        }
        Planned planned = planner.order(Wish.of(lang, TrainingJob.Order.ofProgram(JobCause.ERASURE, clock.instant())));
        if (planned instanceof Ordered(TrainingJob job)) {
            LOG.info("{}: a model saw texts that were erased; {} will know nothing of them", lang, job.version());
        }
        return !(planned instanceof Busy);
    }
}
