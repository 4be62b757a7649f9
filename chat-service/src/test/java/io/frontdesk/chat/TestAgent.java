package io.frontdesk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.http.HttpClient;

/** An agent's console on the real socket. */
public final class TestAgent extends TestSocket {
    private String id = "";

    TestAgent(HttpClient http, URI uri) {
        super(http, uri);
    }

    /** Says hello and gives the welcome. */
    public JsonNode hello(String token) {
        send(frame("hello").put("protocol", 1).put("token", token));
        JsonNode welcome = next("welcome");
        id = welcome.path("agent").path("id").asText();
        return welcome;
    }

    /** Comes to the desk and waits until the others can see it. */
    public void online() {
        presence("online");
    }

    public void presence(String state) {
        send(frame("presence").put("state", state));
        next(
                "roster",
                roster -> roster.path("agents").findValuesAsText("presence").contains(state));
    }

    public void watch(String conversation, long lastSeq) {
        send(frame("watch").put("conversation", conversation).put("last_seq", lastSeq));
    }

    /** Does something that is answered once it is done; gives the answer. */
    public JsonNode does(String type, String conversation) {
        return does(deed(type, conversation));
    }

    public JsonNode does(ObjectNode deed) {
        send(deed);
        return next("accepted", accepted -> accepted.path("ref").equals(deed.path("ref")));
    }

    /** Tries what is refused; gives the fault. */
    public JsonNode failsTo(ObjectNode deed) {
        send(deed);
        while (true) {
            JsonNode frame = next();
            if (frame.path("ref").equals(deed.path("ref"))) {
                return frame;
            }
        }
    }

    public JsonNode says(String conversation, String text) {
        return does(deed("say", conversation).put("text", text));
    }

    public static ObjectNode deed(String type, String conversation) {
        return frame(type).put("ref", ref()).put("conversation", conversation);
    }
}
