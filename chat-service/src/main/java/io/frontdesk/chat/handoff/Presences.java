package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.PresenceRepository;
import io.frontdesk.chat.conversation.PresenceRepository.State;
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
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps known that the agents whose consoles are connected to this node are there, and tells of changes. */
@Singleton
public final class Presences {
    private static final Logger LOG = LoggerFactory.getLogger(Presences.class);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final PresenceRepository presences;
    private final Router router;
    private final ConcurrentHashMap<String, Integer> consoles = new ConcurrentHashMap<>();
    private final Sinks.Many<String> changes = Sinks.many().multicast().directBestEffort();
    private final Disposable.Composite running = Disposables.composite();

    Presences(PresenceRepository presences, Router router) {
        this.presences = presences;
        this.router = router;
        running.add(Flux.interval(BEAT)
                .onBackpressureDrop()
                .concatMap(tick -> beat(), 1)
                .subscribe());
    }

    @PreDestroy
    void stop() {
        running.dispose();
    }

    /** A console of {@code agent} was opened here. */
    public void opened(String agent) {
        consoles.merge(agent, 1, Integer::sum);
        beat().subscribe();
    }

    /** One was closed; the agent is gone when none is left anywhere and none comes back for a moment. */
    public void closed(String agent) {
        Integer left = consoles.computeIfPresent(agent, (id, count) -> count == 1 ? null : count - 1);
        if (left == null) {
            Instant almostGone = Instant.now().minus(Roster.GONE_AFTER).plus(GRACE);
            presences
                    .seen(List.of(agent), almostGone)
                    .subscribe(
                            done -> {}, away -> LOG.warn("that an agent left cannot be kept now: {}", away.toString()));
        }
    }

    public Mono<Boolean> set(String agent, State state) {
        return presences.set(agent, state, Instant.now()).doOnNext(done -> tell(agent));
    }

    /** Tells, by agent, that somebody's presence has changed here. */
    public Flux<String> changes() {
        return changes.asFlux();
    }

    private void tell(String agent) {
        synchronized (changes) {
            changes.tryEmitNext(agent);
        }
        router.nudge();
    }

    private Mono<Integer> beat() {
        return presences.seen(List.copyOf(consoles.keySet()), Instant.now()).onErrorResume(away -> {
            LOG.warn("who is at the desk cannot be kept now: {}", away.toString());
            return Mono.just(0);
        });
    }
}
