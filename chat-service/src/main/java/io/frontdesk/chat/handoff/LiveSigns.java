package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.nodes.NodeSignals;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
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
 * others. Nothing of it is kept: a sign that is not repeated is forgotten.
 */
@Singleton
public final class LiveSigns {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration REPEAT = Duration.ofSeconds(20);

    private final NodeSignals nodes;
    private final Map<ConversationId, Map<String, LiveSign>> signs = new ConcurrentHashMap<>();
    private final Map<String, LiveSign> own = new ConcurrentHashMap<>();
    private final Map<ConversationId, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Disposable.Composite running = Disposables.composite();
    private volatile Instant repeatAt = Instant.now().plus(REPEAT);

    LiveSigns(NodeSignals nodes) {
        this.nodes = nodes;
        running.add(nodes.heard().subscribe(text -> LiveSign.parse(text).ifPresent(this::take)));
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
        take(sign);
        nodes.send(sign.toString());
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
        return new View(!visitors.isEmpty(), visitors.stream().anyMatch(sign -> sign.isTyping(now)), viewers);
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
        listeners.getOrDefault(id, List.of()).forEach(Runnable::run);
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

    /** Who is there in a conversation. */
    public record View(boolean visitorOnline, boolean visitorTyping, Set<Viewer> viewers) {
        public View {
            viewers = Set.copyOf(viewers);
        }
    }
}
