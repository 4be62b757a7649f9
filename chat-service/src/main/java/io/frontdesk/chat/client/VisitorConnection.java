package io.frontdesk.chat.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import org.jspecify.annotations.Nullable;

/** One connection of a visitor, from its handshake to its end; tells its visitor only while it is the current one. */
final class VisitorConnection extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final int NOBODY_SAID_WHY = 1006;

    private final AsyncVisitor visitor;
    private @Nullable Channel channel;
    private int code = NOBODY_SAID_WHY;
    private boolean shaken;
    private boolean asked;
    private boolean abandoned;

    VisitorConnection(AsyncVisitor visitor) {
        this.visitor = visitor;
    }

    void send(String frame) {
        if (channel != null) {
            ChannelFuture _ = channel.writeAndFlush(new TextWebSocketFrame(frame), channel.voidPromise());
        }
    }

    /** Stops taking what the server sends, for good. */
    void stopReading() {
        if (channel != null) {
            channel.config().setAutoRead(false);
        }
    }

    /** Says goodbye and goes; the visitor hears no more of it. */
    void leave() {
        abandoned = true;
        if (channel != null) {
            channel.writeAndFlush(new CloseWebSocketFrame(1000, "")).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** Goes without a word, as a network does that breaks. */
    void drop() {
        if (channel != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            ChannelFuture _ = channel.close();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        context.fireChannelActive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            shaken = true;
            visitor.connected(this);
        } else if (event instanceof IdleStateEvent) {
            silent(context);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        long nanos = System.nanoTime();
        asked = false;
        switch (frame) {
            case TextWebSocketFrame text
            when !abandoned ->
                VisitorFrames.read(text.text())
                        .ifPresentOrElse(read -> visitor.received(this, read, nanos), () -> close(context));
            case CloseWebSocketFrame close -> {
                code = close.statusCode() < 0 ? NOBODY_SAID_WHY : close.statusCode();
                close(context);
            }
            default -> {} // pings are answered and pongs dropped before they come here
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!abandoned) {
            visitor.disconnected(this, code);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
        close(context); // the visitor is told by channelInactive, whatever it was
    }

    private static void close(ChannelHandlerContext context) {
        ChannelFuture _ = context.close();
    }

    private void silent(ChannelHandlerContext context) {
        if (asked || !shaken) {
            close(context);
        } else {
            asked = true;
            send(VisitorFrames.ping());
        }
    }
}
