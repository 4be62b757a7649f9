package io.frontdesk.chat.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Puts the frames of one socket in a queue, whole and in order; a closed socket is the frame {@code closed}. */
final class FrameInbox implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();

    /** The next frame, or null where none came within {@code millis}. */
    @Nullable
    JsonNode next(long millis) throws InterruptedException {
        return frames.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            take(text);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed();
    }

    private void take(String text) {
        try {
            frames.add(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            closed();
        }
    }

    private void closed() {
        frames.add(JSON.createObjectNode().put("type", "closed"));
    }
}
