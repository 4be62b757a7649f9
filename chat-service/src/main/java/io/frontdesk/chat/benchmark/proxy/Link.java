package io.frontdesk.chat.benchmark.proxy;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One carried connection: both its ends and what becomes of them. Lives on one event loop. */
final class Link {
    private final FaultyProxy proxy;
    private final Channel client;
    private final Faults.Fate fate;
    private @Nullable Channel server;
    private boolean silent;
    private boolean over;

    Link(FaultyProxy proxy, Channel client) {
        this.proxy = proxy;
        this.client = client;
        this.fate = proxy.faults().fate(proxy.random());
    }

    void open() {
        Relay toServer = new Relay(this, fate.bytesPerSecond());
        Relay toClient = new Relay(this, fate.bytesPerSecond());
        client.pipeline().addLast(toServer);
        new Bootstrap()
                .group(client.eventLoop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(toClient)
                .connect(proxy.upstream())
                .addListener(connected -> {
                    if (connected.isSuccess()) {
                        toServer.carryTo(toClient);
                        toClient.carryTo(toServer);
                        begin(toClient.own());
                    } else {
                        close(client);
                    }
                });
    }

    Duration travel() {
        return proxy.faults().travel(proxy.random());
    }

    boolean isSilent() {
        return silent;
    }

    /** One end has closed: so does the other, after what is still under way. */
    void ended() {
        over = true;
        close(client);
        close(server);
    }

    private void begin(Channel upstream) {
        server = upstream;
        client.config().setAutoRead(true);
        upstream.config().setAutoRead(true);
        later(fate.life(), this::reset);
        if (fate.fallsSilent()) {
            later(fate.loud(), this::fallSilent);
        }
    }

    private void later(Duration delay, Runnable what) {
        ScheduledFuture<?> _ = client.eventLoop().schedule(what, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void fallSilent() {
        if (!over && server != null) {
            silent = true;
            client.config().setAutoRead(false);
            server.config().setAutoRead(false);
            proxy.countSilence();
        }
    }

    private void reset() {
        if (!over && server != null) {
            over = true;
            proxy.countReset();
            reset(client);
            reset(server);
        }
    }

    private static void reset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        close(channel);
    }

    private static void close(@Nullable Channel channel) {
        if (channel != null) {
            ChannelFuture _ = channel.close();
        }
    }
}
