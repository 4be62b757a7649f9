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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where blocking inference and search run: a few threads, and no more work let in than they can get through in time. */
@Singleton
final class Thinking {
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Respondent respondent;
    private final Duration pace;
    private final int places;
    private final AtomicInteger taken = new AtomicInteger();
    private final Scheduler threads;
    private volatile boolean resting;

    Thinking(Respondent respondent, DialogueSettings settings) {
        this.respondent = respondent;
        this.pace = settings.pace();
        this.places = settings.waiting();
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

    /** Takes a place for a message, to be given back by {@link #release()}; false where none is free. */
    boolean admit() {
        if (taken.incrementAndGet() <= places && !resting) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }

    /** Whether no message is taken any more. */
    boolean isResting() {
        return resting;
    }

    /** Takes no message from now on; completes once every place is free again. */
    Mono<Void> rest() {
        resting = true;
        return Flux.interval(Duration.ZERO, GLANCE)
                .takeUntil(glance -> taken.get() == 0)
                .then();
    }

    void release() {
        taken.decrementAndGet();
    }

    Mono<Answered> about(VisitorMessage message, History history) {
        Mono<Answered> thought =
                Mono.fromCallable(() -> respondent.reply(message, history)).subscribeOn(threads);
        return pace.isZero() ? thought : Mono.zip(thought, Mono.delay(pace)).map(Tuple2::getT1);
    }

    @PreDestroy
    void stop() {
        threads.dispose();
    }
}
