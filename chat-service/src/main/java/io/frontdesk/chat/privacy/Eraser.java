package io.frontdesk.chat.privacy;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.CustomerRecords;
import io.frontdesk.chat.conversation.Forgets;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Erases conversations: first where others keep something of them, then in the store, so that one that fails half-way is
 * still found and can be erased again.
 */
@Singleton
final class Eraser {
    private static final Logger AUDIT = LoggerFactory.getLogger("io.frontdesk.audit");

    private final CustomerRecords records;
    private final List<Forgets> others;
    private final InstantSource clock;

    Eraser(CustomerRecords records, List<Forgets> others, InstantSource clock) {
        this.records = records;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    /** What was erased. */
    record Erased(long conversations, long turns) {
        Erased plus(Erased more) {
            return new Erased(conversations + more.conversations, turns + more.turns);
        }
    }

    Mono<Erased> erase(List<ConversationId> ids, String by) {
        return Flux.fromIterable(ids)
                .concatMap(id -> erase(id, by).map(turns -> new Erased(1, turns)))
                .reduce(new Erased(0, 0), Erased::plus);
    }

    private Mono<Long> erase(ConversationId id, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Flux.fromIterable(others)
                .concatMap(other -> other.forget(id))
                .then(records.erase(id, by, now))
                .doOnNext(turns -> AUDIT.info("{} had conversation {} erased: {} turns", by, id, turns));
    }
}
