package io.frontdesk.chat.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;

/** Puts the frames of one socket together and hands them on, in order; a closed socket is the frame {@code closed}. */
abstract class FrameListener implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder partial = new StringBuilder();

    /** Is called by one thread at a time. */
    abstract void heard(JsonNode frame);

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
            heard(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            closed();
        }
    }

    private void closed() {
        heard(JSON.createObjectNode().put("type", "closed"));
    }
}
