package io.frontdesk.chat.outbox;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.outbox.Delivery.Arrived;
import io.frontdesk.chat.outbox.Delivery.Failed;
import io.frontdesk.chat.outbox.Delivery.Refused;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Delivers what lies in the outbox. A node that stops puts down what it has in its hands; one that dies leaves it claimed
 * for a minute. Then another takes it, so that each parcel arrives at least once.
 */
@Singleton
final class Courier implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final int AT_ONCE = 32;
    private static final int LONGEST_REASON = 500;
    private static final Duration PUTTING_DOWN = Duration.ofSeconds(5);

    private final Store store;
    private final List<Carrier> carriers;
    private final OutboxSettings settings;
    private final Sinks.Many<String> nudges = Sinks.many().multicast().directBestEffort();
    private final Scheduler threads = Schedulers.newBoundedElastic(AT_ONCE, AT_ONCE, "outbox");
    private final Disposable.Swap rounds = Disposables.swap();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    Courier(Store store, List<Carrier> carriers, OutboxSettings settings) {
        this.store = store;
        this.carriers = List.copyOf(carriers);
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        rounds.update(Flux.merge(Flux.interval(ROUND).map(tick -> "time"), nudges.asFlux())
                .onBackpressureLatest()
                .concatMap(occasion -> claim(), 0)
                .flatMapIterable(parcels -> parcels, 1)
                .flatMap(this::carry, AT_ONCE, 1)
                .subscribe(done -> nudge(), broken -> LOG.error("nothing is delivered any more", broken)));
    }

    @PreDestroy
    void stop() {
        rounds.dispose();
        threads.dispose();
        List<String> left = List.copyOf(inHand);
        if (left.isEmpty()) {
            return;
        }
        store.change(handle -> ParcelStatements.putDown(handle, left))
                .timeout(PUTTING_DOWN)
                .onErrorResume(away -> {
                    LOG.warn("{} parcels stay claimed for a minute: {}", left.size(), away.toString());
                    return Mono.empty();
                })
                .block();
    }

    private void nudge() {
        synchronized (nudges) {
            nudges.tryEmitNext("delivered");
        }
    }

    private Mono<List<Parcel>> claim() {
        Instant now = Instant.now();
        return store.read(handle -> ParcelStatements.isAnythingDue(handle, now))
                .filter(due -> due)
                .flatMap(due -> store.change(handle -> take(handle, now)))
                .onErrorResume(away -> {
                    LOG.warn("the outbox cannot be looked into now: {}", away.toString());
                    return Mono.empty();
                });
    }

    private List<Parcel> take(Handle handle, Instant now) {
        List<Parcel> claimed = ParcelStatements.claim(handle, AT_ONCE, now);
        claimed.forEach(parcel -> inHand.add(parcel.id()));
        return claimed;
    }

    private Mono<Parcel> carry(Parcel parcel) {
        Carrier carrier = carriers.stream()
                .filter(one -> one.carries(parcel.kind()))
                .findFirst()
                .orElse(NobodyCarries.IT);
        return Mono.fromCallable(() -> attempt(carrier, parcel))
                .subscribeOn(threads)
                .flatMap(delivery -> store.change(handle -> {
                    settle(handle, carrier, parcel, delivery);
                    return parcel;
                }))
                .doOnNext(settled -> inHand.remove(settled.id()))
                .onErrorResume(away -> {
                    inHand.remove(parcel.id());
                    LOG.warn(
                            "what came of {} cannot be noted, it is delivered again: {}", parcel.id(), away.toString());
                    return Mono.empty();
                });
    }

    private static Delivery attempt(Carrier carrier, Parcel parcel) {
        try {
            return carrier.deliver(parcel);
        } catch (RuntimeException broken) {
            LOG.error("{} {} could not be delivered", parcel.kind(), parcel.id(), broken);
            return new Failed("an error of this server; it is in its log");
        }
    }

    private void settle(Handle handle, Carrier carrier, Parcel parcel, Delivery delivery) {
        Instant now = Instant.now();
        switch (delivery) {
            case Arrived arrived -> {
                carrier.arrived(handle, parcel, now);
                ParcelStatements.remove(handle, parcel);
            }
            case Failed failed -> fail(handle, carrier, parcel, shortened(failed.reason()), now);
            case Refused refused -> giveUp(handle, carrier, parcel, shortened(refused.reason()), now);
        }
    }

    private void fail(Handle handle, Carrier carrier, Parcel parcel, String reason, Instant now) {
        Instant next = now.plus(settings.pauseAfter(parcel.attempts()));
        if (next.isAfter(parcel.at().plus(settings.giveUpAfter()))) {
            giveUp(handle, carrier, parcel, reason, now);
        } else {
            ParcelStatements.postpone(handle, parcel, reason, next);
            ParcelStatements.rest(handle, parcel.target(), now.plus(settings.firstPause()));
        }
    }

    private static void giveUp(Handle handle, Carrier carrier, Parcel parcel, String reason, Instant now) {
        LOG.warn("{} {} is given up after {} attempts", parcel.kind(), parcel.id(), parcel.attempts());
        carrier.givenUp(handle, parcel, reason, now);
        ParcelStatements.giveUp(handle, parcel, reason, now);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    /** For a kind that an older or newer version of this program knows; it may yet come. */
    private enum NobodyCarries implements Carrier {
        IT;

        @Override
        public boolean carries(String kind) {
            return true;
        }

        @Override
        public Delivery deliver(Parcel parcel) {
            return new Failed("this version of the server does not know what '" + parcel.kind() + "' is");
        }
    }
}
