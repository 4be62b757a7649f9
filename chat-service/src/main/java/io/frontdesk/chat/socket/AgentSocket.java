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

/** The agents' socket. Anyone may open it; nothing comes of it without a valid token in the first frame. */
@ServerWebSocket("/ws/agent")
@Secured(SecurityRule.IS_ANONYMOUS)
final class AgentSocket {
    private static final Logger LOG = LoggerFactory.getLogger(AgentSocket.class);
    private static final String LINE = "line";

    private final DeskBoard board;
    private final SocketDoor door;

    AgentSocket(DeskBoard board, SocketDoor door) {
        this.board = board;
        this.door = door;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> request) {
        Outbox outbox = new Outbox(session, board.codec());
        door.open(request, outbox, place -> session.put(LINE, new AgentLine(board, outbox, place, session.getId())));
    }

    @OnMessage(maxPayloadLength = FrameLimit.LARGEST_DROPPED)
    void receive(String text, WebSocketSession session) {
        session.get(LINE, AgentLine.class).ifPresent(line -> line.receive(text));
    }

    @OnClose
    void close(WebSocketSession session) {
        session.get(LINE, AgentLine.class).ifPresent(AgentLine::close);
    }

    @OnError
    void fail(WebSocketSession session, Throwable error) {
        LOG.debug("an agent's socket failed", error);
        close(session);
        session.close();
    }
}
