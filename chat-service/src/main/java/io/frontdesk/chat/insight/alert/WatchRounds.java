package io.frontdesk.chat.insight.alert;

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

/** Asks the watch often whether it is time to look; of several nodes each looks, and an alert is raised once. */
@Singleton
final class WatchRounds implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(WatchRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(2);

    private final Watch watch;
    private final Disposable.Swap rounds = Disposables.swap();

    WatchRounds(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        rounds.update(Flux.interval(ROUND, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .subscribe(this::round, broken -> LOG.error("nobody watches for surges any more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
    }

    private void round(long number) {
        try {
            watch.lookIfDue();
        } catch (RuntimeException away) {
            LOG.warn("the watch cannot look now: {}", away.toString());
        }
    }
}
