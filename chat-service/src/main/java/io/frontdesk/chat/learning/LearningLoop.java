package io.frontdesk.chat.learning;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.intent.baseline.NearestExamples;
import io.frontdesk.intent.data.DataFingerprint;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What happens beside the messages from the start on: classifiers first, for all languages at once, then training. */
@Singleton
public final class LearningLoop implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LearningLoop.class);
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("learning").start(task);

    private final LearningSettings settings;
    private final ModelStart start;
    private final TrainingSupervisor supervisor;
    private final ModelStatuses statuses;
    private final ModelWatch watch;
    private final MoodStart moods;
    private final CompletableFuture<Boolean> serving = new CompletableFuture<>();

    LearningLoop(
            LearningSettings settings,
            ModelStart start,
            TrainingSupervisor supervisor,
            ModelStatuses statuses,
            ModelWatch watch,
            MoodStart moods) {
        this.settings = settings;
        this.start = start;
        this.supervisor = supervisor;
        this.statuses = statuses;
        this.watch = watch;
        this.moods = moods;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        THREADS.execute(this::run);
    }

    /** Waits until every classifier serves that can; does not wait for training. */
    public void awaitServing() {
        serving.join();
    }

    private void run() {
        Map<LearnedLanguage, CompletableFuture<Optional<NearestExamples>>> starting = new LinkedHashMap<>();
        for (LearnedLanguage language : LearnedLanguage.all()) {
            showOutcome(language);
            starting.put(language, CompletableFuture.supplyAsync(() -> serve(language), THREADS));
        }
        starting.values().forEach(CompletableFuture::join);
        moods.serveAll();
        serving.complete(true);
        LearnedLanguage.all().forEach(language -> watch.follow(language.lang()));
        Map<LearnedLanguage, NearestExamples> untrained = new LinkedHashMap<>();
        starting.forEach((language, baseline) ->
                baseline.join().filter(ready -> wanted(language)).ifPresent(ready -> untrained.put(language, ready)));
        untrained.keySet().forEach(this::showWaiting);
        untrained.forEach(supervisor::train);
    }

    private Optional<NearestExamples> serve(LearnedLanguage language) {
        try {
            return start.serveBest(language);
        } catch (RuntimeException broken) {
            LOG.error("{}: no classifier can be started", language.lang(), broken);
            statuses.change(
                    language.lang(), status -> status.problem("no classifier can be started: " + broken.getMessage()));
            return Optional.empty();
        }
    }

    /** Not where it is switched off, nor where the same data were trained on before and the result was held back. */
    private boolean wanted(LearnedLanguage language) {
        if (!settings.train()) {
            return false;
        }
        String data = DataFingerprint.of(new LabelledTexts(settings.pack()).of(language.lang()));
        return TrainingOutcome.in(settings.data().training(language.lang()))
                .filter(last -> last.data().equals(data) && !last.gate().passed())
                .isEmpty();
    }

    private void showOutcome(LearnedLanguage language) {
        statuses.change(
                language.lang(),
                status -> TrainingOutcome.in(settings.data().training(language.lang()))
                        .map(last -> status.gate(last.gate()))
                        .orElse(status));
    }

    private void showWaiting(LearnedLanguage language) {
        statuses.change(language.lang(), status -> status.training(TrainingStatus.of("waiting", "waits for its turn")));
    }
}
