package io.frontdesk.chat.proactive;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;

/** The rules as every page view needs them, read anew every few seconds at most. */
@Singleton
final class ProactiveBoard {
    private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();

    private final ProactiveRules stored;
    private volatile Read last = new Read(List.of(), System.nanoTime() - FRESH_NANOS);

    ProactiveBoard(ProactiveRules stored) {
        this.stored = stored;
    }

    private record Read(List<ProactiveRule> rules, long nanos) {}

    List<ProactiveRule> rules() {
        Read known = last;
        if (System.nanoTime() - known.nanos() < FRESH_NANOS) {
            return known.rules();
        }
        Read read = new Read(stored.all(), System.nanoTime());
        last = read;
        return read.rules();
    }
}
