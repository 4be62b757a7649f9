package io.frontdesk.chat.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Puts the frames of one socket in a queue, whole and in order; a closed socket is the frame {@code closed}. */
final class FrameInbox extends FrameListener {
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

    /** The next frame, or null where none came within {@code millis}. */
    @Nullable
    JsonNode next(long millis) throws InterruptedException {
        return frames.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    @Override
    void heard(JsonNode frame) {
        frames.add(frame);
    }
}
