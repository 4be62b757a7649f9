package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Turn;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;

/** Replies at the start to what was accepted before the server went down; the store sees to it that none gets two. */
@Singleton
final class UnansweredQuestions implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int AT_ONCE = 16;

    private final ConversationRepository conversations;
    private final Talk talk;
    private final IntentClassifiers classifiers;

    UnansweredQuestions(ConversationRepository conversations, Talk talk, IntentClassifiers classifiers) {
        this.conversations = conversations;
        this.talk = talk;
        this.classifiers = classifiers;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        conversations
                .unanswered()
                .filter(waiting -> !waiting.isEmpty())
                .flatMapMany(waiting -> classifiersServe().thenMany(Flux.fromIterable(waiting)))
                .flatMap(this::reply, AT_ONCE)
                .count()
                .subscribe(
                        count -> LOG.info("replied to {} messages of the time before the start", count),
                        broken -> LOG.error("messages of the time before the start wait for the next one", broken));
    }

    private Mono<Turn.Replied> reply(Turn.Asked asked) {
        return conversations
                .find(asked.conversation())
                .flatMap(conversation -> talk.resume(Visit.ofStored(conversation), asked))
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
