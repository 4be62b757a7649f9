package io.frontdesk.chat.socket;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The visitors' socket. Stays on the event loop, which alone keeps the order of the frames; nothing here blocks. */
@ServerWebSocket("/ws/visitor")
@Secured(SecurityRule.IS_ANONYMOUS)
final class VisitorSocket {
    private static final Logger LOG = LoggerFactory.getLogger(VisitorSocket.class);
    private static final String LINE = "line";

    private final Switchboard board;
    private final SocketDoor door;

    VisitorSocket(Switchboard board, SocketDoor door) {
        this.board = board;
        this.door = door;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> request) {
        Outbox outbox = new Outbox(session, board.codec());
        door.open(request, outbox, place -> session.put(LINE, new VisitorLine(board, outbox, place, session.getId())));
    }

    @OnMessage(maxPayloadLength = FrameLimit.LARGEST_DROPPED)
    void receive(String text, WebSocketSession session) {
        long nanos = System.nanoTime();
        session.get(LINE, VisitorLine.class).ifPresent(line -> line.receive(text, nanos));
    }

    @OnClose
    void close(WebSocketSession session) {
        session.get(LINE, VisitorLine.class).ifPresent(VisitorLine::close);
    }

    @OnError
    void fail(WebSocketSession session, Throwable error) {
        LOG.debug("a visitor's socket failed", error);
        close(session);
        session.close();
    }
}
