package io.frontdesk.chat.privacy;

import io.frontdesk.chat.conversation.CustomerRecords;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.privacy.Eraser.Erased;
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
import java.time.ZoneId;

/** Erases what is older than it may get, once a night and on whichever node comes first. */
@Singleton
final class Retention implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration GLANCE = Duration.ofMinutes(10);
    private static final Duration NIGHTLY = Duration.ofHours(20);
    private static final String NAME = "retention";
    private static final int AT_ONCE = 200;

    private static final String TAKE = """
            INSERT INTO setting (name, body, at) VALUES (:name, '{}', :now)
            ON CONFLICT (name) DO UPDATE SET at = excluded.at WHERE setting.at <= :before""";

    private final Store store;
    private final CustomerRecords records;
    private final Eraser eraser;
    private final RetentionSettings settings;
    private final Disposable.Swap nights = Disposables.swap();

    Retention(Store store, CustomerRecords records, Eraser eraser, RetentionSettings settings) {
        this.store = store;
        this.records = records;
        this.eraser = eraser;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (settings.days() > 0) {
            nights.update(Flux.interval(GLANCE)
                    .onBackpressureDrop()
                    .filter(tick -> Instant.now().atZone(ZoneId.systemDefault()).getHour() == settings.hour())
                    .concatMap(tick -> night(Instant.now()), 1)
                    .subscribe(done -> {}, broken -> LOG.error("nothing is erased by age any more", broken)));
        }
    }

    @PreDestroy
    void stop() {
        nights.dispose();
    }

    /** Does tonight's work unless it has been done; how much that was. */
    Mono<Erased> night(Instant now) {
        Instant before = now.minus(Duration.ofDays(settings.days()));
        return isMine(now)
                .filter(mine -> mine)
                .flatMapMany(mine -> bundle(before).expand(done -> bundle(before)))
                .reduce(new Erased(0, 0), Erased::plus)
                .onErrorResume(away -> {
                    LOG.warn("what is too old could not all be erased tonight: {}", away.toString());
                    return Mono.just(new Erased(0, 0));
                });
    }

    /** Erases some; empty where none is left. */
    private Mono<Erased> bundle(Instant before) {
        return records.silentSince(before, AT_ONCE)
                .filter(found -> !found.isEmpty())
                .flatMap(found -> eraser.erase(found, NAME));
    }

    private Mono<Boolean> isMine(Instant now) {
        return store.change(handle -> handle.createUpdate(TAKE)
                        .bind("name", NAME)
                        .bind("now", now.toEpochMilli())
                        .bind("before", now.minus(NIGHTLY).toEpochMilli())
                        .execute()
                > 0);
    }
}
