package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Many visitors of one server on a few threads; where several nodes serve together, each connection goes to any of them.
 * Closing it drops them all.
 */
public final class VisitorFleet implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 1024 * 1024;
    private static final int LARGEST_RESPONSE = 64 * 1024;
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

    private final List<ServerAddress> nodes;
    private final @Nullable SslContext tls;
    private final MultiThreadIoEventLoopGroup loops;
    private final Bootstrap bootstrap;

    private VisitorFleet(List<ServerAddress> nodes, int threads) {
        this.nodes = nodes;
        this.tls = nodes.stream().anyMatch(ServerAddress::secure) ? tls() : null;
        this.loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("visitors", true), NioIoHandler.newFactory());
        this.bootstrap = new Bootstrap()
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_PATIENCE.toMillis());
    }

    /** Visitors of the server at {@code address}, http(s), all served by {@code threads} threads. */
    public static VisitorFleet of(URI address, int threads) {
        return of(List.of(address), threads);
    }

    /** Visitors of the nodes at {@code addresses}, of which each connection chooses one by chance. */
    public static VisitorFleet of(List<URI> addresses, int threads) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a fleet needs a server");
        }
        return new VisitorFleet(addresses.stream().map(ServerAddress::of).toList(), threads);
    }

    /** The same, whose machines take in at most {@code bytes} of a connection that nobody reads. */
    public VisitorFleet takingIn(int bytes) {
        bootstrap.option(ChannelOption.SO_RCVBUF, bytes);
        return this;
    }

    /** A visitor who has not connected yet. */
    public AsyncVisitor visitor(VisitorSettings settings, VisitorListener listener) {
        return new AsyncVisitor(this, loops.next(), settings, requireNonNull(listener, "listener"));
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    ChannelFuture connect(EventLoop loop, VisitorConnection connection, Duration heartbeat) {
        ServerAddress server = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
        return bootstrap
                .clone(loop)
                .remoteAddress(server.host(), server.port())
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        fill(channel, server, connection, heartbeat);
                    }
                })
                .connect();
    }

    private void fill(SocketChannel channel, ServerAddress server, VisitorConnection connection, Duration heartbeat) {
        if (tls != null && server.secure()) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc(), server.host(), server.port()));
        }
        channel.pipeline()
                .addLast(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(LARGEST_RESPONSE),
                        new WebSocketClientProtocolHandler(handshake(server)),
                        new WebSocketFrameAggregator(LARGEST_MESSAGE),
                        new IdleStateHandler(heartbeat.toMillis(), 0, 0, TimeUnit.MILLISECONDS),
                        connection);
    }

    private static WebSocketClientProtocolConfig handshake(ServerAddress server) {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(server.socket())
                .handleCloseFrames(false)
                .maxFramePayloadLength(LARGEST_MESSAGE)
                .handshakeTimeoutMillis(CONNECT_PATIENCE.toMillis())
                .build();
    }

    private static SslContext tls() {
        try {
            return SslContextBuilder.forClient().build();
        } catch (SSLException impossible) {
            throw new IllegalStateException("this Java has no TLS", impossible);
        }
    }
}
