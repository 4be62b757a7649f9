package io.frontdesk.chat.connector;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.frontdesk.chat.connector.Lookup.Failed;
import io.frontdesk.chat.connector.Lookup.Reason;
import io.frontdesk.chat.connector.RequestWriter.Written.Impossible;
import io.frontdesk.chat.connector.RequestWriter.Written.Request;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks facts up through the company's connectors. An attempt that may do better is repeated after a pause; a system that
 * keeps failing is left alone for a while. Nothing of an address, a header or an answer is logged.
 */
public final class Connectors {
    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
    private static final Duration PAUSE = Duration.ofMillis(80);
    private static final float HALF = 50;

    private final Map<String, Connector> connectors;
    private final RequestWriter requests;
    private final Caller caller;
    private final Map<String, CircuitBreaker> breakers;

    Connectors(List<Connector> connectors, RequestWriter requests, Caller caller) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::name, Function.identity()));
        this.breakers = connectors.stream().collect(Collectors.toMap(Connector::name, Connectors::breaker));
        this.requests = requests;
        this.caller = caller;
    }

    /** Says that an attempt failed for a reason that may pass. */
    private static final class Passing extends RuntimeException {
        private final transient Failed failed;

        Passing(Failed failed) {
            super(failed.outcome(), null, false, false);
            this.failed = failed;
        }
    }

    public boolean has(String name) {
        return connectors.containsKey(name);
    }

    /** Asks the connector {@code name} about {@code values}; never fails, and never takes much longer than its attempts may. */
    public Mono<Looked> look(String name, Map<String, String> values, String lang) {
        Connector connector =
                Optional.ofNullable(connectors.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
        return Mono.defer(() -> {
            long start = System.nanoTime();
            AtomicInteger attempts = new AtomicInteger();
            return Mono.fromCallable(() -> requests.write(connector, values))
                    .subscribeOn(Schedulers.boundedElastic()) // a name may have to be looked up
                    .flatMap(written -> switch (written) {
                        case Request ready -> repeated(connector, ready.request(), lang, attempts);
                        case Impossible impossible -> Mono.<Lookup>just(new Failed(impossible.reason()));
                    })
                    .doOnNext(lookup -> tell(name, lookup))
                    .map(lookup -> new Looked(name, lookup, attempts.get(), millisSince(start)));
        });
    }

    private Mono<Lookup> repeated(Connector connector, HttpRequest request, String lang, AtomicInteger attempts) {
        return Mono.defer(() -> attempt(connector, request, lang, attempts))
                .retryWhen(Retry.backoff(connector.attempts() - 1L, PAUSE)
                        .filter(Passing.class::isInstance)
                        .onRetryExhaustedThrow((spec, last) -> last.failure()))
                .onErrorResume(Passing.class, passing -> Mono.just(passing.failed));
    }

    private Mono<Lookup> attempt(Connector connector, HttpRequest request, String lang, AtomicInteger attempts) {
        CircuitBreaker breaker = requireNonNull(breakers.get(connector.name()));
        if (!breaker.tryAcquirePermission()) {
            return Mono.just(new Failed(Reason.BREAKER_OPEN));
        }
        attempts.incrementAndGet();
        long start = System.nanoTime();
        return Mono.fromCallable(() -> caller.call(connector, request, lang))
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(connector.timeout(), Mono.just(new Failed(Reason.TIMEOUT)))
                .doOnNext(lookup -> report(breaker, lookup, System.nanoTime() - start))
                .doOnCancel(breaker::releasePermission)
                .flatMap(lookup ->
                        lookup instanceof Failed failed && failed.reason().isPassing()
                                ? Mono.error(new Passing(failed))
                                : Mono.just(lookup));
    }

    private static CircuitBreaker breaker(Connector connector) {
        return CircuitBreaker.of(
                connector.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(connector.breaker().calls())
                        .minimumNumberOfCalls(Math.max(2, connector.breaker().calls() / 2))
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(connector.breaker().open())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }

    private static void report(CircuitBreaker breaker, Lookup lookup, long nanos) {
        if (lookup instanceof Failed failed && failed.reason().isPassing()) {
            breaker.onError(nanos, NANOSECONDS, new Passing(failed));
        } else {
            breaker.onSuccess(nanos, NANOSECONDS);
        }
    }

    private static void tell(String name, Lookup lookup) {
        if (lookup instanceof Failed failed) {
            LOG.warn("connector {} gave nothing: {}", name, failed.outcome());
        }
    }

    private static double millisSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e4) / 100.0;
    }
}
