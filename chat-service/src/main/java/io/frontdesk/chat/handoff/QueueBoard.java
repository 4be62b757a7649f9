package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.PresenceRepository.State;
import io.frontdesk.chat.handoff.Roster.Seat;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What customers are told of the desk: whether anyone is there, and how long the queue is. A moment old at most. */
@Singleton
public final class QueueBoard {
    private static final Duration FRESH = Duration.ofMillis(400);
    private static final Duration LATELY = Duration.ofHours(2);
    private static final Duration USUAL = Duration.ofSeconds(90);

    private final Mono<Snapshot> fresh;
    private final Mono<Snapshot> current;

    QueueBoard(DeskRepository desk, Roster roster, OpeningHours hours, InstantSource clock) {
        Mono<Duration> wait =
                Mono.defer(() -> desk.usualWait(clock.instant().minus(LATELY))).defaultIfEmpty(USUAL);
        this.fresh = Mono.zip(desk.positions(), roster.seats(), wait)
                .map(known -> new Snapshot(known.getT1(), known.getT2(), known.getT3(), hours.areNow()));
        this.current = fresh.cache(FRESH);
    }

    public Mono<Snapshot> now() {
        return current;
    }

    /** The same, with the place of {@code id} in it, which has just joined the queue. */
    public Mono<Snapshot> nowWith(ConversationId id) {
        return current.flatMap(known -> known.position(id).isPresent() ? Mono.just(known) : fresh);
    }

    /** The desk at one moment. */
    public record Snapshot(Map<ConversationId, Integer> before, List<Seat> seats, Duration usualWait, boolean open) {
        /** The place in the queue, from 1; empty for a conversation that does not wait. */
        public OptionalInt position(ConversationId id) {
            Integer ahead = before.get(id);
            return ahead == null ? OptionalInt.empty() : OptionalInt.of(ahead + 1);
        }

        /** How long who is at that place may expect to wait: as long as usual, and longer the more are ahead of the agents. */
        public Duration expectedWait(int position) {
            long online = Math.max(
                    1,
                    seats.stream().filter(seat -> seat.state() == State.ONLINE).count());
            long rounds = (position + online - 1) / online;
            return usualWait.multipliedBy(rounds);
        }

        /** Whether somebody is there, for all languages together. */
        public State presence() {
            if (!open || seats.stream().allMatch(seat -> seat.state() == State.OFFLINE)) {
                return State.OFFLINE;
            }
            return seats.stream().anyMatch(seat -> seat.state() == State.ONLINE) ? State.ONLINE : State.AWAY;
        }
    }
}
