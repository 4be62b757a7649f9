package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.PresenceRepository;
import io.frontdesk.chat.conversation.PresenceRepository.Presence;
import io.frontdesk.chat.conversation.PresenceRepository.State;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is at the desk, with how much to do. */
@Singleton
public final class Roster {
    /** An agent whose console has not been heard of for so long is gone. */
    static final Duration GONE_AFTER = Duration.ofSeconds(45);

    private final Agents agents;
    private final PresenceRepository presences;
    private final DeskRepository desk;

    Roster(Agents agents, PresenceRepository presences, DeskRepository desk) {
        this.agents = agents;
        this.presences = presences;
        this.desk = desk;
    }

    /** An agent as the desk sees them now. */
    public record Seat(Agent agent, State state, int load, Instant assignedAt) {
        boolean hasRoom() {
            return state == State.ONLINE && load < agent.capacity();
        }
    }

    /** Everyone, at the desk or not. */
    public Mono<List<Seat>> seats() {
        return Mono.zip(presences.all(), desk.loads()).map(known -> seats(known.getT1(), known.getT2()));
    }

    /** Those who could take a conversation in {@code lang} for {@code team}, whoever has waited longest for one first. */
    static List<Seat> candidates(List<Seat> seats, @Nullable String team, String lang) {
        return seats.stream()
                .filter(Seat::hasRoom)
                .filter(seat -> team == null || seat.agent().teams().contains(team))
                .filter(seat -> seat.agent().speaks(lang))
                .sorted(Comparator.comparing(Seat::assignedAt)
                        .thenComparing(seat -> seat.agent().id()))
                .toList();
    }

    private List<Seat> seats(List<Presence> known, Map<String, Integer> loads) {
        Instant since = Instant.now().minus(GONE_AFTER);
        Map<String, Presence> byAgent = known.stream().collect(Collectors.toMap(Presence::agent, Function.identity()));
        return agents.all().stream()
                .map(agent -> seat(agent, Optional.ofNullable(byAgent.get(agent.id())), loads, since))
                .toList();
    }

    private static Seat seat(Agent agent, Optional<Presence> presence, Map<String, Integer> loads, Instant since) {
        return new Seat(
                agent,
                presence.map(known -> known.at(since)).orElse(State.OFFLINE),
                loads.getOrDefault(agent.id(), 0),
                presence.map(Presence::assignedAt).orElse(Instant.EPOCH));
    }
}
