package io.frontdesk.chat.learning;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Lets every language be understood after a start, all at once; what serves afterwards is followed. */
@Singleton
public final class LearningLoop implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LearningLoop.class);
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("learning").start(task);

    private final ModelStart start;
    private final ModelStatuses statuses;
    private final ModelWatch watch;
    private final MoodStart moods;
    private final CompletableFuture<Boolean> serving = new CompletableFuture<>();

    LearningLoop(ModelStart start, ModelStatuses statuses, ModelWatch watch, MoodStart moods) {
        this.start = start;
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
        List<CompletableFuture<Void>> starting = LearnedLanguage.all().stream()
                .map(language -> CompletableFuture.runAsync(() -> serve(language), THREADS))
                .toList();
        starting.forEach(CompletableFuture::join);
        moods.serveAll();
        serving.complete(true);
        LearnedLanguage.all().forEach(language -> watch.follow(language.lang()));
    }

    private void serve(LearnedLanguage language) {
        try {
            start.serveBest(language);
        } catch (RuntimeException broken) {
            LOG.error("{}: no classifier can be started", language.lang(), broken);
            statuses.change(
                    language.lang(), status -> status.problem("no classifier can be started: " + broken.getMessage()));
        }
    }
}
