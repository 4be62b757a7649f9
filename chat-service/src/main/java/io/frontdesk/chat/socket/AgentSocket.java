package io.frontdesk.chat.socket;

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

    AgentSocket(DeskBoard board) {
        this.board = board;
    }

    @OnOpen
    void open(WebSocketSession session) {
        session.put(LINE, new AgentLine(board, new Outbox(session, board.codec()), session.getId()));
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
