package io.frontdesk.chat.benchmark.proxy;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** Takes what one end sends and hands it to the other later, in order, no faster than the link carries. */
final class Relay extends ChannelInboundHandlerAdapter {
    private static final int MOST_UNDER_WAY = 256 * 1024;

    private final Link link;
    private final int bytesPerSecond;
    private final Queue<ByteBuf> underWay = new ArrayDeque<>();
    private @Nullable Channel own;
    private @Nullable Channel other;
    private long lastDue = System.nanoTime();
    private int bytesUnderWay;

    Relay(Link link, int bytesPerSecond) {
        this.link = link;
        this.bytesPerSecond = bytesPerSecond;
    }

    void carryTo(Relay relay) {
        other = relay.own();
    }

    Channel own() {
        return requireNonNull(own, "no channel yet");
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context.channel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf data = (ByteBuf) message;
        underWay.add(data);
        bytesUnderWay += data.readableBytes();
        if (bytesUnderWay > MOST_UNDER_WAY) {
            context.channel().config().setAutoRead(false);
        }
        later(context, due(data.readableBytes()), this::deliver);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        later(context, lastDue, this::finish);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
        ChannelFuture _ = context.close(); // the other end follows through channelInactive
    }

    private static void later(ChannelHandlerContext context, long moment, Runnable task) {
        long wait = Math.max(0, moment - System.nanoTime());
        ScheduledFuture<?> _ = context.executor().schedule(task, wait, TimeUnit.NANOSECONDS);
    }

    private long due(int bytes) {
        long now = System.nanoTime();
        long arrived = Math.max(now + link.travel().toNanos(), lastDue);
        lastDue = arrived + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        return lastDue;
    }

    private void finish() {
        while (!underWay.isEmpty()) {
            deliver();
        }
        link.ended();
    }

    /** Delivers the oldest piece, whichever timer went off: timers of nearly the same moment may change places. */
    private void deliver() {
        ByteBuf data = underWay.poll();
        if (data != null) {
            bytesUnderWay -= data.readableBytes();
            deliver(data);
        }
    }

    private void deliver(ByteBuf data) {
        if (link.isSilent() || other == null || !other.isActive()) {
            data.release();
            return;
        }
        ChannelFuture _ = other.writeAndFlush(data, other.voidPromise());
        if (bytesUnderWay <= MOST_UNDER_WAY / 2) {
            own().config().setAutoRead(true);
        }
    }
}
