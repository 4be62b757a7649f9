package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Sees to it that one node at a time looks for new items. Blocks the caller. */
@Singleton
final class RoundClaim {
    private static final Duration ALONE = Duration.ofMinutes(5);

    private static final String CLAIM = """
            UPDATE review_round SET node = :node, until = :until
            WHERE one = 1 AND (node = :node OR until < :now OR until > :longest)""";

    private final Store store;
    private final InstantSource clock;
    private final String node = UUID.randomUUID().toString();

    RoundClaim(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes the claim or prolongs it. Clocks may jump: one that would last longer than any is void. */
    boolean take() {
        long now = clock.millis();
        return requireNonNull(store.change(handle -> handle.createUpdate(CLAIM)
                                .bind("node", node)
                                .bind("now", now)
                                .bind("until", now + ALONE.toMillis())
                                .bind("longest", now + 2 * ALONE.toMillis())
                                .execute()
                        == 1)
                .block());
    }

    /** When anything was last decided. */
    long lastDecision() {
        return store.readNow(handle -> handle.createQuery("SELECT COALESCE(MAX(changed_at), 0) FROM review_item")
                .mapTo(Long.class)
                .one());
    }
}
