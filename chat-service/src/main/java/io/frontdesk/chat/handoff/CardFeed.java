package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.ChangeHub;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.DeskRepository.Card;
import io.frontdesk.chat.conversation.Turn;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells every console of this node how conversations stand as they change: looked up once for all, a few times a second at
 * most, and not at all while no console is open.
 */
@Singleton
public final class CardFeed implements ChangeHub.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(CardFeed.class);
    private static final Duration GATHER = Duration.ofMillis(150);
    private static final int AT_ONCE = 4;

    private final DeskRepository desk;
    private final Set<ConversationId> changed = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<List<Card>> cards = Sinks.many().multicast().directBestEffort();
    private final Disposable gathering;

    CardFeed(DeskRepository desk, ChangeHub changes) {
        this.desk = desk;
        changes.listen(this);
        this.gathering = Flux.interval(GATHER)
                .onBackpressureDrop()
                .concatMap(tick -> gather(), 1)
                .subscribe(done -> {}, broken -> LOG.error("consoles hear of no more changes", broken));
    }

    @PreDestroy
    void stop() {
        gathering.dispose();
    }

    /** What changed, in bundles. */
    public Flux<List<Card>> cards() {
        return cards.asFlux();
    }

    @Override
    public void said(Turn turn) {
        changed(turn.conversation(), false);
    }

    @Override
    public void changed(ConversationId id, boolean elsewhere) {
        if (cards.currentSubscriberCount() > 0) {
            changed.add(id);
        }
    }

    private Mono<List<Card>> gather() {
        List<ConversationId> now = List.copyOf(changed);
        if (now.isEmpty()) {
            return Mono.empty();
        }
        changed.removeAll(now);
        return Flux.fromIterable(now)
                .flatMap(desk::card, AT_ONCE)
                .collectList()
                .doOnNext(cards::tryEmitNext)
                .onErrorResume(away -> {
                    changed.addAll(now);
                    return Mono.empty();
                });
    }
}
