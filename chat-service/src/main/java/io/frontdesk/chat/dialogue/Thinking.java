package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.VisitorMessage;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where blocking inference and search run: a few threads, and no more work let in than they can get through in time. */
@Singleton
final class Thinking {
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Respondent respondent;
    private final Duration pace;
    private final Places places;
    private final Scheduler threads;
    private volatile boolean resting;

    Thinking(Respondent respondent, DialogueSettings settings) {
        this.respondent = respondent;
        this.pace = settings.pace();
        this.places = new Places(settings.threads(), settings.waiting(), settings.patience());
        this.threads = Schedulers.fromExecutorService(
                new ThreadPoolExecutor(
                        settings.threads(),
                        settings.threads(),
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(settings.waiting() * 2), // questions of a restart come on top
                        Thread.ofPlatform().name("dialogue-", 0).factory()),
                "dialogue");
    }

    /** Gives a place for a message, which must be closed once it is answered; none where too many wait. */
    Optional<Places.Place> admit() {
        return resting ? Optional.empty() : places.take();
    }

    /** Whether no message is taken any more. */
    boolean isResting() {
        return resting;
    }

    /** Takes no message from now on; completes once every place is free again. */
    Mono<Void> rest() {
        resting = true;
        return Flux.interval(Duration.ZERO, GLANCE)
                .takeUntil(glance -> places.areFree())
                .then();
    }

    /** Thinks about {@code message}; {@code read} runs once it waits for no thread any more. */
    Mono<Answered> about(VisitorMessage message, History history, Runnable read) {
        Mono<Answered> thought =
                Mono.defer(() -> timed(message, history)).subscribeOn(threads).doFinally(signal -> read.run());
        return pace.isZero() ? thought : Mono.zip(thought, Mono.delay(pace)).map(Tuple2::getT1);
    }

    /** Only what keeps a thread busy counts: another system is waited for without one. */
    private Mono<Answered> timed(VisitorMessage message, History history) {
        long start = System.nanoTime();
        Mono<Answered> answered = respondent.reply(message, history);
        places.worked(System.nanoTime() - start);
        return answered;
    }

    @PreDestroy
    void stop() {
        threads.dispose();
    }
}
