package io.frontdesk.chat.insight.emerging;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

import java.time.Duration;

/** Has emerging topics looked for once a day, for the first time when the server has run for a while. */
@Singleton
final class EmergingRounds implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(EmergingRounds.class);
    private static final Duration FIRST = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final EmergingSearch search;
    private final Disposable.Swap rounds = Disposables.swap();

    EmergingRounds(EmergingSearch search) {
        this.search = search;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        rounds.update(Flux.interval(FIRST, DAY)
                .onBackpressureDrop()
                .subscribe(
                        day -> search.begin(), broken -> LOG.error("no emerging topics are found any more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
    }
}
