package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.nodes.NodeSignals;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Who has a conversation before their eyes and who is typing in it, on this node and, as far as signs get through, on the
 * others. Nothing of it is kept: a sign that is not repeated is forgotten. However fast signs change, they are passed on a
 * few times a second, by one thread.
 */
@Singleton
public final class LiveSigns {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSigns.class);
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration REPEAT = Duration.ofSeconds(20);

    private final NodeSignals nodes;
    private final Map<ConversationId, Map<String, LiveSign>> signs = new ConcurrentHashMap<>();
    private final Map<String, LiveSign> own = new ConcurrentHashMap<>();
    private final Map<String, LiveSign> unsent = new ConcurrentHashMap<>();
    private final Set<ConversationId> changed = ConcurrentHashMap.newKeySet();
    private final Map<ConversationId, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Disposable.Composite running = Disposables.composite();
    private volatile Instant repeatAt = Instant.now().plus(REPEAT);

    LiveSigns(NodeSignals nodes) {
        this.nodes = nodes;
        running.add(nodes.heard().subscribe(text -> LiveSign.parse(text).ifPresent(this::take)));
        running.add(Flux.interval(GATHER)
                .onBackpressureDrop()
                .doOnNext(tick -> passOn())
                .doOnError(broken -> LOG.error("a sign could not be shown", broken))
                .retry()
                .subscribe());
        running.add(Flux.interval(TICK).onBackpressureDrop().subscribe(tick -> tidy()));
    }

    @PreDestroy
    void stop() {
        running.dispose();
    }

    /** Shows {@code sign} in place of what its source showed before. */
    public void show(LiveSign sign) {
        if (sign.isGone()) {
            own.remove(sign.source());
        } else {
            own.put(sign.source(), sign);
        }
        unsent.put(sign.source(), sign);
        take(sign);
    }

    /** What is going on in a conversation now. */
    public View view(ConversationId id) {
        Instant now = Instant.now();
        List<LiveSign> alive = signs.getOrDefault(id, Map.of()).values().stream()
                .filter(sign -> sign.isAlive(now))
                .toList();
        Set<Viewer> viewers = alive.stream()
                .filter(sign -> sign.agent() != null)
                .map(sign -> Viewer.of(sign, now))
                .collect(Collectors.toSet());
        List<LiveSign> visitors =
                alive.stream().filter(sign -> sign.agent() == null).toList();
        return new View(
                !visitors.isEmpty(),
                visitors.stream().anyMatch(sign -> sign.isTyping(now)),
                visitors.stream().mapToLong(LiveSign::told).max().orElse(0),
                viewers);
    }

    /** Calls {@code listener} whenever {@link #view} may have changed, until disposed; must not block. */
    public Disposable listen(ConversationId id, Runnable listener) {
        listeners.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> listeners.computeIfPresent(id, (key, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    private void take(LiveSign sign) {
        signs.compute(sign.conversation(), (id, known) -> {
            Map<String, LiveSign> all = known == null ? new ConcurrentHashMap<>() : known;
            if (sign.isGone()) {
                all.remove(sign.source());
            } else {
                all.put(sign.source(), sign);
            }
            return all.isEmpty() ? null : all;
        });
        tell(sign.conversation());
    }

    private void tell(ConversationId id) {
        changed.add(id);
    }

    private void passOn() {
        unsent.keySet().forEach(source -> {
            LiveSign sign = unsent.remove(source);
            if (sign != null) {
                nodes.send(sign.toString());
            }
        });
        changed.forEach(id -> {
            changed.remove(id);
            listeners.getOrDefault(id, List.of()).forEach(Runnable::run);
        });
    }

    /** Forgets what has not been repeated, notices who stopped typing, and repeats this node's own signs. */
    private void tidy() {
        Instant now = Instant.now();
        if (now.isAfter(repeatAt)) {
            repeatAt = now.plus(REPEAT);
            own.replaceAll((source, sign) -> sign.at(now));
            own.values().forEach(this::show);
        }
        signs.forEach((id, all) -> {
            boolean ended = all.values().removeIf(sign -> !sign.isAlive(now));
            boolean paused = all.values().stream().anyMatch(sign -> sign.stoppedTyping(now, TICK));
            if (ended || paused) {
                tell(id);
            }
        });
    }

    /** An agent who looks at a conversation. */
    public record Viewer(String id, String name, boolean typing) {
        static Viewer of(LiveSign sign, Instant now) {
            return new Viewer(String.valueOf(sign.agent()), sign.name() == null ? "" : sign.name(), sign.isTyping(now));
        }
    }

    /** Who is there in a conversation; {@code visitorTold} is the last turn a connection of the customer was handed. */
    public record View(boolean visitorOnline, boolean visitorTyping, long visitorTold, Set<Viewer> viewers) {
        public View {
            viewers = Set.copyOf(viewers);
        }
    }
}
