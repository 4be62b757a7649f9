package io.frontdesk.chat.socket;

import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * What one socket is still to be sent, in order, one frame under way at a time. A client that does not read is cut off
 * before it costs memory; it comes back and gets what it missed.
 */
final class Outbox {
    private static final int MOST_WAITING = 512;

    private static final Duration LAST_FRAMES = Duration.ofSeconds(1);

    private final WebSocketSession session;
    private final Sinks.Empty<Void> sent = Sinks.empty();
    private final Sinks.Many<Object> frames =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_WAITING));

    Outbox(WebSocketSession session, FrameCodec codec) {
        this.session = session;
        frames.asFlux()
                .concatMap(frame -> Mono.fromFuture(() -> session.sendAsync(codec.write(frame))), 1)
                .doFinally(end -> sent.tryEmitEmpty())
                .subscribe(done -> {}, gone -> session.close());
    }

    /** Queues {@code frame}; cuts the client off where too much waits. */
    synchronized void put(ServerFrame frame) {
        queue(frame);
    }

    synchronized void put(DeskFrame frame) {
        queue(frame);
    }

    private void queue(Object frame) {
        if (frames.tryEmitNext(frame) == Sinks.EmitResult.FAIL_OVERFLOW) {
            cutOff(CloseCodes.TRY_AGAIN_LATER, "too slow");
        }
    }

    /** Ends the connection, saying why. */
    synchronized void cutOff(int code, String reason) {
        close();
        session.close(new CloseReason(code, reason));
    }

    /** Sends what waits, to a client that reads, then ends the connection, saying why. */
    Mono<Void> finish(int code, String reason) {
        close();
        return sent.asMono()
                .timeout(LAST_FRAMES)
                .onErrorComplete()
                .then(Mono.fromRunnable(() -> session.close(new CloseReason(code, reason))));
    }

    /** Sends nothing further. */
    synchronized void close() {
        frames.tryEmitComplete();
    }
}
