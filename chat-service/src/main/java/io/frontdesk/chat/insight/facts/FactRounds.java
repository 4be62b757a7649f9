package io.frontdesk.chat.insight.facts;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;

/** Counts what changed every few seconds, and compares everything from time to time. */
@Singleton
final class FactRounds implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FactRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final long SWEEP_EVERY = 360;
    private static final int AT_ONCE = 1_000;

    private final Facts facts;
    private final CompanyClock clock;
    private final Disposable.Swap rounds = Disposables.swap();

    FactRounds(Facts facts, CompanyClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        rounds.update(Flux.interval(ROUND, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .subscribe(this::round, broken -> LOG.error("nothing is counted any more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
    }

    private void round(long number) {
        try {
            if (number % SWEEP_EVERY == 0) {
                facts.sweep(clock.now(), clock.zone(), AT_ONCE);
            } else {
                facts.refresh(clock.now(), clock.zone(), AT_ONCE);
            }
        } catch (RuntimeException away) {
            LOG.warn("the figures cannot be brought up to date now: {}", away.toString());
        }
    }
}
