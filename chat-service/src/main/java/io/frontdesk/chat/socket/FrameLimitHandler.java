package io.frontdesk.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Puts a message's fragments together within limits: one that passes the first limit is dropped and answered with a fault,
 * one that goes on far beyond ends the connection. What is still on its way then is read and thrown away for a moment, for a
 * connection closed on unread bytes is reset, and who writes never learns why. Compression is not agreed to, so that the bytes counted are the bytes
 * there are. Binary messages are passed on as texts; they are no JSON and get the fault for that.
 */
final class FrameLimitHandler extends ChannelInboundHandlerAdapter {
    private static final int MOST_FRAGMENTS = 1_024;
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final String FAULT = "{\"type\":\"fault\",\"code\":\"frame-too-large\",\"title\":\"A frame may hold "
            + FrameLimit.LARGEST / 1024 + " KB at most.\"}";

    private @Nullable CompositeByteBuf kept;
    private long bytes;
    private int fragments;
    private boolean ended;

    static void addTo(ChannelPipeline pipeline) {
        ChannelHandlerContext codec = pipeline.context(HttpServerCodec.class);
        if (codec != null && pipeline.get(FrameLimitHandler.class) == null) {
            pipeline.addAfter(codec.name(), "frontdesk-frame-limit", new FrameLimitHandler());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ended) {
            ReferenceCountUtil.release(message);
            if (message instanceof CloseWebSocketFrame) {
                close(context);
            }
            return;
        }
        switch (message) {
            case HttpRequest request -> {
                request.headers().remove(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS);
                context.fireChannelRead(message);
            }
            case TextWebSocketFrame text -> take(context, text);
            case BinaryWebSocketFrame binary -> take(context, binary);
            case ContinuationWebSocketFrame part -> take(context, part);
            default -> context.fireChannelRead(message);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private void take(ChannelHandlerContext context, WebSocketFrame frame) {
        boolean fitted = bytes <= FrameLimit.LARGEST;
        bytes += frame.content().readableBytes();
        fragments++;
        if (bytes > FrameLimit.LARGEST_DROPPED || fragments > MOST_FRAGMENTS) {
            frame.release();
            cutOff(context);
        } else if (bytes > FrameLimit.LARGEST) {
            frame.release();
            drop(context, fitted);
        } else {
            keep(context, frame.content());
        }
        if (frame.isFinalFragment()) {
            finish(context);
        }
    }

    private void keep(ChannelHandlerContext context, ByteBuf content) {
        if (kept == null) {
            kept = context.alloc().compositeBuffer(MOST_FRAGMENTS);
        }
        kept.addComponent(true, content);
    }

    private void drop(ChannelHandlerContext context, boolean first) {
        release();
        if (first) {
            context.writeAndFlush(new TextWebSocketFrame(FAULT)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    private void cutOff(ChannelHandlerContext context) {
        release();
        ended = true;
        context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG))
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        ScheduledFuture<?> _ =
                context.executor().schedule(() -> close(context), LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(ChannelHandlerContext context) {
        ChannelFuture _ = context.close();
    }

    private void finish(ChannelHandlerContext context) {
        CompositeByteBuf whole = kept;
        kept = null;
        forget();
        if (whole != null) {
            context.fireChannelRead(new TextWebSocketFrame(whole));
        }
    }

    private void forget() {
        release();
        bytes = 0;
        fragments = 0;
    }

    private void release() {
        if (kept != null) {
            kept.release();
            kept = null;
        }
    }
}
