package io.frontdesk.chat.identity.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;

/** Waits that double with every failure after the first few, up to a longest; forgotten when it has been quiet. */
final class Backoff {
    private static final int MOST_KEYS = 100_000;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration QUIET = Duration.ofMinutes(30);

    private final int free;
    private final Duration longest;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(QUIET).build();

    private record Failures(int count, long lastNanos) {}

    /** Lets {@code free} failures pass without a wait. */
    Backoff(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    Duration wait(String key) {
        Failures known = failures.getIfPresent(key);
        if (known == null || known.count < free) {
            return Duration.ZERO;
        }
        Duration since = Duration.ofNanos(System.nanoTime() - known.lastNanos);
        Duration left = delay(known.count).minus(since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(String key) {
        failures.asMap()
                .merge(
                        key,
                        new Failures(1, System.nanoTime()),
                        (old, one) -> new Failures(old.count + 1, one.lastNanos));
    }

    void forget(String key) {
        failures.invalidate(key);
    }

    private Duration delay(int count) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - free, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
