package io.frontdesk.chat.insight.surge;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which topics are alarmed, so that one surge raises one alarm: it must have been over for a while before the next. */
public final class SurgeLedger {
    private static final Duration REST = Duration.ofHours(6);

    private final Map<String, Instant> lastUnusual = new HashMap<>();

    /** Takes down that {@code topic} surges at {@code at}; whether that is new. */
    public boolean raises(String topic, Instant at) {
        Instant before = lastUnusual.put(topic, at);
        return isNew(before, at);
    }

    /** Whether it is another surge than the one last seen at {@code before}; a clock that went back makes nothing new. */
    public static boolean isNew(@Nullable Instant before, Instant at) {
        return before == null || before.plus(REST).isBefore(at);
    }
}
