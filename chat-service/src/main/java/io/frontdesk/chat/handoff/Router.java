package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.ChangeHub;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.DeskTimes;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.handoff.Roster.Seat;
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
import reactor.core.publisher.Sinks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Gives waiting conversations to agents: the most urgent first, then the longest waiting, each to whoever has waited longest
 * for one and has room. Runs whenever something changes and every few seconds; on several nodes at once, for every single
 * step is decided under the conversation's lock.
 */
@Singleton
final class Router implements ApplicationEventListener<ServerStartupEvent>, ChangeHub.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration GATHER = Duration.ofMillis(30);
    private static final int LOOKED_AT = 200;

    private final DeskRepository desk;
    private final Roster roster;
    private final DeskTimes times;
    private final ChangeHub changes;
    private final InstantSource clock;
    private final Sinks.Many<String> nudges = Sinks.many().multicast().directBestEffort();
    private final Disposable.Swap rounds = Disposables.swap();

    Router(DeskRepository desk, Roster roster, DeskTimes times, ChangeHub changes, InstantSource clock) {
        this.desk = desk;
        this.roster = roster;
        this.times = times;
        this.changes = changes;
        this.clock = clock;
        changes.listen(this);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Flux<String> occasions = Flux.merge(
                Flux.interval(ROUND).map(tick -> "time"), nudges.asFlux().sample(GATHER));
        rounds.update(occasions
                .onBackpressureLatest()
                .concatMap(occasion -> round(), 1)
                .subscribe(done -> {}, broken -> LOG.error("nothing is routed any more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
    }

    /** Something about agents or queue has changed. */
    void nudge() {
        synchronized (nudges) {
            nudges.tryEmitNext("change");
        }
    }

    @Override
    public void said(Turn turn) {
        // a turn alone changes nothing about who has which conversation
    }

    @Override
    public void changed(ConversationId id, boolean elsewhere) {
        if (!elsewhere) {
            nudge();
        }
    }

    private Mono<Long> round() {
        return giveBackLate()
                .then(Mono.zip(desk.queue(LOOKED_AT), roster.seats()))
                .flatMap(now -> assign(now.getT1(), now.getT2()))
                .onErrorResume(away -> {
                    LOG.warn("nothing can be routed now: {}", away.toString());
                    return Mono.just(0L);
                });
    }

    private Mono<Long> assign(List<Conversation> waiting, List<Seat> seats) {
        return Flux.fromIterable(waiting)
                .filter(conversation -> !candidates(conversation, seats).isEmpty())
                .next()
                .flatMap(first -> give(first, candidates(first, seats).getFirst())
                        .flatMap(given -> given ? tellTheOthers(waiting).then(round()) : Mono.just(0L)))
                .defaultIfEmpty(0L);
    }

    private Mono<Boolean> give(Conversation conversation, Seat seat) {
        Agent agent = seat.agent();
        return desk.assign(
                conversation.id(), conversation.standing().term(), agent.face(), agent.capacity(), clock.instant());
    }

    /** Those who still wait have moved up. */
    private Mono<Void> tellTheOthers(List<Conversation> waiting) {
        return Mono.fromRunnable(() -> waiting.forEach(conversation -> changes.moved(conversation.id())));
    }

    private Mono<Void> giveBackLate() {
        Instant now = clock.instant();
        return desk.overdue(now.minus(times.returnAfter()))
                .flatMapIterable(late -> late)
                .concatMap(late -> desk.requeue(late.id(), late.standing().term(), now))
                .then();
    }

    private static List<Seat> candidates(Conversation conversation, List<Seat> seats) {
        return Roster.candidates(seats, conversation.standing().team(), conversation.lang());
    }
}
