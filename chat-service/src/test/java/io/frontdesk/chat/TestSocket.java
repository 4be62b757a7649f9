package io.frontdesk.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client on a real socket who may send anything; every wait fails after a few seconds. */
public class TestSocket implements AutoCloseable, WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 10;

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    TestSocket(HttpClient http, URI uri) {
        this.socket = http.newWebSocketBuilder().buildAsync(uri, this).join();
    }

    public static String ref() {
        return UUID.randomUUID().toString();
    }

    public static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    public void send(ObjectNode frame) {
        sendText(frame.toString());
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    public void sendPart(String text, boolean last) {
        socket.sendText(text, last).join();
    }

    /** Sends a part of a message that does not end; false once the connection takes no more. */
    public boolean canSendPart(String text) {
        return socket.sendText(text, false)
                .handle((sent, refused) -> refused == null)
                .join();
    }

    /** The next frame of that type; others before it are passed over, a fault only where one is asked for. */
    public JsonNode next(String type) {
        while (true) {
            JsonNode frame = next();
            String got = frame.path("type").asText();
            if (got.equals(type)) {
                return frame;
            }
            if (got.equals("fault")) {
                throw new AssertionError("waited for " + type + ", got " + frame);
            }
        }
    }

    public JsonNode next() {
        JsonNode frame = poll(PATIENCE_SECONDS * 1000);
        if (frame == null) {
            throw new AssertionError("no frame within " + PATIENCE_SECONDS + " s");
        }
        return frame;
    }

    /** The next frame of that type that is as wanted; faults end the wait. */
    public JsonNode next(String type, Predicate<JsonNode> wanted) {
        while (true) {
            JsonNode frame = next(type);
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    /** All turns that arrive until it is quiet for {@code millis}. */
    public List<JsonNode> turnsUntilQuiet(long millis) {
        List<JsonNode> turns = new ArrayList<>();
        JsonNode frame = poll(millis);
        while (frame != null) {
            if (frame.path("type").asText().equals("turn")) {
                turns.add(frame);
            }
            frame = poll(millis);
        }
        return turns;
    }

    /** The status the server closed with. */
    public int closeStatus() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private JsonNode poll(long millis) {
        try {
            return frames.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException notJson) {
                throw new AssertionError("the server sent no JSON", notJson);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
