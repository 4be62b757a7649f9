package io.frontdesk.chat.conversation;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which agents are at the desk, on whichever node. */
public interface PresenceRepository {
    /** Agent {@code agent} says how they are; that also counts as being seen. */
    Mono<Boolean> set(String agent, State state, Instant at);

    /** These agents' consoles are still connected. */
    Mono<Integer> seen(Collection<String> agents, Instant at);

    Mono<List<Presence>> all();

    /** How an agent is. */
    enum State {
        ONLINE,
        AWAY,
        OFFLINE
    }

    /**
     * One agent's presence.
     *
     * @param seenAt when the console was last known to be connected
     * @param assignedAt when the agent last got a conversation; 1970 for never
     */
    record Presence(String agent, State state, Instant seenAt, Instant assignedAt) {
        /** The state, given that an agent who has not been seen since {@code since} is gone. */
        public State at(Instant since) {
            return seenAt.isBefore(since) ? State.OFFLINE : state;
        }
    }
}
