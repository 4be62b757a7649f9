package io.frontdesk.chat.identity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import java.time.Duration;

/** So many of something within a while, for each of many keys; keys that keep quiet for that while are forgotten. */
public final class Allowance {
    private static final int MOST_KEYS = 200_000;

    private final Bandwidth bandwidth;
    private final Cache<String, Bucket> buckets;

    public Allowance(int count, Duration within) {
        this.bandwidth =
                Bandwidth.builder().capacity(count).refillGreedy(count, within).build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(within)
                .build();
    }

    /** Takes one for {@code key}; how long until there is one again, zero where there was. */
    public Duration take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Gives back one that should not have counted. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(key, fresh -> Bucket.builder().addLimit(bandwidth).build());
    }
}
