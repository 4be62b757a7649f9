package io.frontdesk.chat.nodes;

import io.frontdesk.chat.conversation.ChangeHub;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.ConversationRepository.Version;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exchanges the news of changes with other nodes. The bus is fast and may lose; the database is asked for what changed
 * lately as well, often while the bus is down and seldom while it is up. Clocks of nodes may differ by {@link #OVERLAP}.
 */
@Singleton
final class ChangeExchange implements ApplicationEventListener<ServerStartupEvent>, ChangeHub.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeExchange.class);
    private static final String CHANGED = "changed ";
    private static final Duration OVERLAP = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final int SELDOM = 5;

    private final ChangeHub hub;
    private final NodeBus bus;
    private final ConversationRepository conversations;
    private final Database database;
    private final Disposable.Composite running = Disposables.composite();
    private Map<ConversationId, Long> known = Map.of();

    ChangeExchange(ChangeHub hub, NodeBus bus, ConversationRepository conversations, Database database) {
        this.hub = hub;
        this.bus = bus;
        this.conversations = conversations;
        this.database = database;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (!database.isShared()) {
            return;
        }
        hub.listen(this);
        running.add(bus.heard().subscribe(this::hear));
        running.add(Flux.interval(GLANCE)
                .onBackpressureDrop()
                .filter(tick -> !bus.isConnected() || tick % SELDOM == 0)
                .concatMap(tick -> look(), 1)
                .subscribe(done -> {}, broken -> LOG.error("changes of other nodes are noticed no more", broken)));
    }

    @PreDestroy
    void stop() {
        running.dispose();
    }

    @Override
    public void said(Turn turn) {
        bus.send(CHANGED + turn.conversation());
    }

    @Override
    public void changed(ConversationId id, boolean elsewhere) {
        if (!elsewhere) {
            bus.send(CHANGED + id);
        }
    }

    @Override
    public void moved(ConversationId id) {
        bus.send(CHANGED + id);
    }

    private void hear(String message) {
        if (message.startsWith(CHANGED)) {
            ConversationId.parse(message.substring(CHANGED.length())).ifPresent(hub::changedElsewhere);
        }
    }

    private Mono<List<Version>> look() {
        return conversations
                .changedSince(Instant.now().minus(OVERLAP))
                .doOnNext(this::compare)
                .onErrorResume(away -> {
                    LOG.debug("the store is away", away);
                    return Mono.empty();
                });
    }

    private void compare(List<Version> lately) {
        Map<ConversationId, Long> now = new HashMap<>();
        for (Version version : lately) {
            now.put(version.id(), version.version());
            if (known.getOrDefault(version.id(), -1L) != version.version()) {
                hub.changedElsewhere(version.id());
            }
        }
        known = now;
    }
}
