package io.frontdesk.chat.benchmark.proxy;

import static java.util.Objects.requireNonNull;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Carries connections to a server the way a bad network does, and counts what it did to them. */
public final class FaultyProxy implements AutoCloseable {
    private final InetSocketAddress upstream;
    private final Faults faults;
    private final SplittableRandom random;
    private final MultiThreadIoEventLoopGroup loop = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("bad-network", true), NioIoHandler.newFactory());
    private final Channel listening;
    private final LongAdder resets = new LongAdder();
    private final LongAdder silences = new LongAdder();

    /** Listens on a free port of this machine and carries to {@code upstream}. */
    public FaultyProxy(InetSocketAddress upstream, Faults faults, long seed) {
        this.upstream = requireNonNull(upstream, "upstream");
        this.faults = requireNonNull(faults, "faults");
        this.random = new SplittableRandom(seed);
        this.listening = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        new Link(FaultyProxy.this, channel).open();
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** How many connections it has reset. */
    public long resets() {
        return resets.sum();
    }

    /** How many of them it had left hanging before. */
    public long silences() {
        return silences.sum();
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    InetSocketAddress upstream() {
        return upstream;
    }

    Faults faults() {
        return faults;
    }

    SplittableRandom random() {
        return random;
    }

    void countReset() {
        resets.increment();
    }

    void countSilence() {
        silences.increment();
    }
}
