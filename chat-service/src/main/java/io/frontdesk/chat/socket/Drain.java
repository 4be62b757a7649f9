package io.frontdesk.chat.socket;

import io.frontdesk.chat.dialogue.Talk;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the server go down without losing a word: takes no more messages, answers those it has taken, and only then tells
 * every client to come back. Comes before anything else is stopped, and waits no longer than it is allowed to.
 */
@Singleton
final class Drain implements ApplicationEventListener<ShutdownEvent>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final String RESTARTS = "the server restarts";

    private final Talk talk;
    private final Duration patience;
    private final Set<Outbox> open = ConcurrentHashMap.newKeySet();
    private final Sinks.Empty<Void> farewell = Sinks.empty();
    private volatile boolean stopping;

    Drain(Talk talk, @Value("${frontdesk.drain:5s}") Duration patience) {
        this.talk = talk;
        this.patience = patience;
    }

    /** A client has connected; one that comes too late is sent away at once. */
    void join(Outbox outbox) {
        open.add(outbox);
        if (stopping) {
            outbox.finish(CloseCodes.RESTARTING, RESTARTS).subscribe();
        }
    }

    void leave(Outbox outbox) {
        open.remove(outbox);
    }

    boolean isStopping() {
        return stopping;
    }

    /** Completes when clients are told to come back. */
    Mono<Void> begun() {
        return farewell.asMono();
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        stopping = true;
        talk.rest()
                .timeout(patience)
                .doOnError(late -> LOG.warn("some messages are answered only after the restart"))
                .onErrorComplete()
                .block();
        farewell.tryEmitEmpty();
        Flux.fromIterable(List.copyOf(open))
                .flatMap(outbox -> outbox.finish(CloseCodes.RESTARTING, RESTARTS))
                .thenMany(Flux.interval(GLANCE).takeUntil(glance -> open.isEmpty()))
                .take(FAREWELL)
                .blockLast();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
