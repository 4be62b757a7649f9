package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.ConversationRepository.Unanswered;
import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.conversation.Turn;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Replies to what was accepted and never replied to: at the start to what this server left behind when it went down, and
 * from time to time to what another node did. Alone with the database, nobody else can be busy with what was asked before
 * the start; beside other nodes a claim must run out first. The store sees to it that no question gets two replies.
 */
@Singleton
final class UnansweredQuestions implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int AT_ONCE = 16;

    private final ConversationRepository conversations;
    private final Talk talk;
    private final IntentClassifiers classifiers;
    private final InstantSource clock;
    private final boolean alone;
    private final Disposable.Swap rounds = Disposables.swap();

    UnansweredQuestions(
            ConversationRepository conversations,
            Talk talk,
            IntentClassifiers classifiers,
            Database database,
            InstantSource clock) {
        this.conversations = conversations;
        this.talk = talk;
        this.classifiers = classifiers;
        this.clock = clock;
        this.alone = !database.isShared();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Instant start = clock.instant();
        rounds.update(classifiersServe()
                .then(alone ? round(now -> conversations.claimLeftBehind(start, now)) : Mono.just(0L))
                .thenMany(Flux.interval(ROUND)
                        .onBackpressureDrop()
                        .concatMap(tick -> round(conversations::claimUnanswered), 1))
                .subscribe(done -> {}, broken -> LOG.error("unanswered questions are looked for no more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
    }

    private Mono<Long> round(Function<Instant, Mono<List<Unanswered>>> claim) {
        return Mono.defer(() -> claim.apply(clock.instant()))
                .flatMapIterable(waiting -> waiting)
                .flatMap(this::reply, AT_ONCE)
                .count()
                .doOnNext(UnansweredQuestions::tell)
                .onErrorResume(away -> {
                    LOG.warn("unanswered questions cannot be looked for now: {}", away.toString());
                    return Mono.just(0L);
                });
    }

    private static void tell(long count) {
        if (count > 0) {
            LOG.info("replied to {} messages that had been left without a reply", count);
        }
    }

    private Mono<Turn.Replied> reply(Unanswered waiting) {
        Turn.Asked asked = waiting.turn();
        return conversations
                .find(asked.conversation())
                .flatMap(conversation -> talk.resume(conversation, waiting))
                .onErrorResume(broken -> {
                    LOG.error("turn {} of {} stays unanswered", asked.seq(), asked.conversation(), broken);
                    return Mono.empty();
                });
    }

    /** Waits a while for the classifiers, which load beside the server's start. */
    private Mono<Void> classifiersServe() {
        return Flux.interval(GLANCE)
                .takeUntil(glance -> classifiers.version("en").isPresent()
                        && classifiers.version("zh").isPresent())
                .take(PATIENCE)
                .then();
    }
}
