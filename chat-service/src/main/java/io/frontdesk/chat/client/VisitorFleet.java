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
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Many visitors of one server on a few threads. Closing it drops them all. */
public final class VisitorFleet implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 1024 * 1024;
    private static final int LARGEST_RESPONSE = 64 * 1024;
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

    private final ServerAddress server;
    private final @Nullable SslContext tls;
    private final MultiThreadIoEventLoopGroup loops;
    private final Bootstrap bootstrap;

    private VisitorFleet(ServerAddress server, int threads) {
        this.server = server;
        this.tls = server.secure() ? tls() : null;
        this.loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("visitors", true), NioIoHandler.newFactory());
        this.bootstrap = new Bootstrap()
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_PATIENCE.toMillis())
                .remoteAddress(server.host(), server.port());
    }

    /** Visitors of the server at {@code address}, http(s), all served by {@code threads} threads. */
    public static VisitorFleet of(URI address, int threads) {
        return new VisitorFleet(ServerAddress.of(address), threads);
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
        return bootstrap
                .clone(loop)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        fill(channel, connection, heartbeat);
                    }
                })
                .connect();
    }

    private void fill(SocketChannel channel, VisitorConnection connection, Duration heartbeat) {
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc(), server.host(), server.port()));
        }
        channel.pipeline()
                .addLast(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(LARGEST_RESPONSE),
                        new WebSocketClientProtocolHandler(handshake()),
                        new WebSocketFrameAggregator(LARGEST_MESSAGE),
                        new IdleStateHandler(heartbeat.toMillis(), 0, 0, TimeUnit.MILLISECONDS),
                        connection);
    }

    private WebSocketClientProtocolConfig handshake() {
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
