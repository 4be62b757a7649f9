package io.frontdesk.chat.benchmark.proxy;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/** Takes what one end sends and hands it to the other later, in order, no faster than the link carries. */
final class Relay extends ChannelInboundHandlerAdapter {
    private static final int MOST_UNDER_WAY = 256 * 1024;

    private final Link link;
    private final int bytesPerSecond;
    private @Nullable Channel own;
    private @Nullable Channel other;
    private long lastDue = System.nanoTime();
    private int underWay;

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
        int bytes = data.readableBytes();
        underWay += bytes;
        if (underWay > MOST_UNDER_WAY) {
            context.channel().config().setAutoRead(false);
        }
        later(context, due(bytes), () -> deliver(data, bytes));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        later(context, lastDue, link::ended);
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

    private void deliver(ByteBuf data, int bytes) {
        underWay -= bytes;
        if (link.isSilent() || other == null || !other.isActive()) {
            ReferenceCountUtil.release(data);
            return;
        }
        ChannelFuture _ = other.writeAndFlush(data, other.voidPromise());
        if (underWay <= MOST_UNDER_WAY / 2) {
            own().config().setAutoRead(true);
        }
    }
}
