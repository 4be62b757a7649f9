package io.frontdesk.chat.nodes;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Redis publish and subscribe. Redis may be away at the start or go away later; it is dialled again for as long as the
 * server runs, and nothing but speed depends on it.
 */
@Singleton
@Requires(property = "frontdesk.redis.url")
final class RedisBus implements NodeBus {
    private static final Logger LOG = LoggerFactory.getLogger(RedisBus.class);
    private static final String CHANNEL = "frontdesk:changes";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REDIAL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String self = UUID.randomUUID().toString();
    private final ClientResources resources;
    private final RedisClient client;
    private final Sinks.Many<String> heard = Sinks.many().multicast().directBestEffort();
    private final Set<Object> alive = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final Disposable dialling;
    private volatile @Nullable StatefulRedisConnection<String, String> out;
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> in;

    RedisBus(@Value("${frontdesk.redis.url}") String url) {
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(PATIENCE);
        this.resources =
                ClientResources.builder().reconnectDelay(Delay.constant(REDIAL)).build();
        this.client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(PATIENCE)
                        .keepAlive(true)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        client.addListener(new Pulse());
        this.dialling = dial(uri);
    }

    @Override
    public void send(String message) {
        StatefulRedisConnection<String, String> connection = out;
        if (connection != null && alive.contains(connection)) {
            connection.async().publish(CHANNEL, self + " " + message).exceptionally(lost -> {
                LOG.debug("a signal was lost", lost);
                return 0L;
            });
        }
    }

    @Override
    public Flux<String> heard() {
        return heard.asFlux();
    }

    @Override
    public boolean isConnected() {
        StatefulRedisConnection<String, String> outward = out;
        StatefulRedisPubSubConnection<String, String> inward = in;
        return outward != null && inward != null && alive.contains(outward) && alive.contains(inward);
    }

    @PreDestroy
    void close() {
        dialling.dispose();
        missed.set(true); // nobody needs to be told of what ends on purpose
        client.shutdown();
        resources.shutdown().awaitUninterruptibly();
    }

    private Disposable dial(RedisURI uri) {
        return Mono.fromCompletionStage(() -> client.connectPubSubAsync(StringCodec.UTF8, uri))
                .zipWith(Mono.fromCompletionStage(() -> client.connectAsync(StringCodec.UTF8, uri)))
                .doOnNext(both -> connected(both.getT1(), both.getT2()))
                .doOnError(away -> miss(away.toString()))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
                .subscribe();
    }

    private void connected(
            StatefulRedisPubSubConnection<String, String> inward, StatefulRedisConnection<String, String> outward) {
        inward.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                hear(message);
            }
        });
        CompletionStage<Void> subscribing = inward.async().subscribe(CHANNEL);
        subscribing.handle((done, failure) -> {
            subscribed(inward, outward, failure);
            return true;
        });
    }

    private void subscribed(
            StatefulRedisPubSubConnection<String, String> inward,
            StatefulRedisConnection<String, String> outward,
            @Nullable Throwable failure) {
        if (failure == null) {
            in = inward;
            out = outward;
            missed.set(false);
            LOG.info("changes are told to other nodes through Redis");
        } else {
            LOG.warn("Redis does not let changes be heard: {}", failure.toString());
        }
    }

    /** Says once that Redis is away, not at every attempt to reach it. */
    private void miss(String why) {
        if (missed.compareAndSet(false, true)) {
            LOG.warn("Redis cannot be reached, changes reach other nodes late: {}", why);
        }
    }

    private void hear(String message) {
        int space = message.indexOf(' ');
        if (space > 0 && !message.substring(0, space).equals(self)) {
            heard.tryEmitNext(message.substring(space + 1));
        }
    }

    /** Knows which connections stand at the moment. */
    private final class Pulse implements RedisConnectionStateListener {
        @Override
        public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
            alive.add(connection);
            if (isConnected() && missed.compareAndSet(true, false)) {
                LOG.info("Redis is back");
            }
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            alive.remove(connection);
            miss("the connection broke");
        }
    }
}
