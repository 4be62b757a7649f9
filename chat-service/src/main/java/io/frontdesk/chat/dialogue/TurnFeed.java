package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Turn;
import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Tells everyone who follows a conversation each turn once and in order, past ones from the store, then new ones. */
@Singleton
public final class TurnFeed {
    private static final int MOST_UNREAD = 1_000;

    private final ConversationRepository conversations;
    private final ConcurrentHashMap<ConversationId, List<Sinks.Many<Turn>>> followers = new ConcurrentHashMap<>();

    TurnFeed(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    /** All turns after {@code seq}, without end; fails for a follower that falls far behind. */
    public Flux<Turn> follow(ConversationId id, long seq) {
        return Flux.defer(() -> {
            Sinks.Many<Turn> live = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_UNREAD));
            join(id, live);
            AtomicLong last = new AtomicLong(seq);
            return conversations
                    .turnsAfter(id, seq)
                    .flatMapIterable(past -> past)
                    .concatWith(live.asFlux())
                    .filter(turn -> turn.seq() > last.getAndAccumulate(turn.seq(), Math::max))
                    .doFinally(signal -> leave(id, live));
        });
    }

    /** Tells a committed turn; turns of one conversation come in the order of their numbers. */
    void tell(Turn turn) {
        List<Sinks.Many<Turn>> listening = followers.get(turn.conversation());
        if (listening != null) {
            listening.forEach(live -> tell(live, turn));
        }
    }

    private static void tell(Sinks.Many<Turn> live, Turn turn) {
        synchronized (live) {
            if (live.tryEmitNext(turn) == Sinks.EmitResult.FAIL_OVERFLOW) {
                live.tryEmitError(new FellBehind());
            }
        }
    }

    private void join(ConversationId id, Sinks.Many<Turn> live) {
        followers.compute(id, (key, listening) -> {
            List<Sinks.Many<Turn>> all = listening == null ? new CopyOnWriteArrayList<>() : listening;
            all.add(live);
            return all;
        });
    }

    private void leave(ConversationId id, Sinks.Many<Turn> live) {
        followers.computeIfPresent(id, (key, listening) -> {
            listening.remove(live);
            return listening.isEmpty() ? null : listening;
        });
    }

    /** A follower did not take its turns in time. */
    static final class FellBehind extends RuntimeException {
        FellBehind() {
            super("the follower fell behind", null, false, false);
        }
    }
}
