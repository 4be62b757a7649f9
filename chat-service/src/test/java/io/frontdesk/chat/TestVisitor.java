package io.frontdesk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.http.HttpClient;

/** A visitor on the real socket. */
public final class TestVisitor extends TestSocket {
    TestVisitor(HttpClient http, URI uri) {
        super(http, uri);
    }

    /** A visitor of the server at {@code server}, which may be another process. */
    public static TestVisitor on(HttpClient http, URI server) {
        return new TestVisitor(http, URI.create("ws://localhost:" + server.getPort() + "/ws/visitor"));
    }

    /** Says hello as somebody new and gives the welcome. */
    public JsonNode hello(String locale) {
        send(frame("hello").put("protocol", 1).put("locale", locale));
        return next("welcome");
    }

    /** Comes back to where {@code welcome} was, having seen the turns up to {@code seq}. */
    public JsonNode comeBack(JsonNode welcome, long seq) {
        send(frame("hello")
                .put("protocol", 1)
                .put("conversation", welcome.path("conversation").asText())
                .put("token", welcome.path("token").asText())
                .put("epoch", welcome.path("epoch").asText())
                .put("last_seq", seq));
        return next("welcome");
    }

    /** Says something and gives the bot's turn. */
    public JsonNode ask(String text) {
        return exchange(frame("say").put("ref", ref()).put("text", text));
    }

    /** As {@link #ask}; {@code streamed} gets what is shown of the reply while it is written. */
    public JsonNode ask(String text, StringBuilder streamed) {
        send(frame("say").put("ref", ref()).put("text", text));
        long asked = next("accepted").path("seq").asLong();
        JsonNode frame = next();
        while (!frame.path("type").asText().equals("turn")
                || frame.path("reply_to").asLong() != asked) {
            streamed.append(
                    frame.path("type").asText().equals("delta")
                            ? frame.path("text").asText()
                            : "");
            frame = next();
        }
        return frame;
    }

    public JsonNode exchange(ObjectNode frame) {
        return exchange(frame.toString());
    }

    /** The reply to a message that is sent as it is. */
    public JsonNode exchange(String frame) {
        sendText(frame);
        JsonNode accepted = next("accepted");
        while (true) {
            JsonNode turn = next("turn");
            if (turn.path("reply_to").asLong() == accepted.path("seq").asLong()) {
                return turn;
            }
        }
    }
}
