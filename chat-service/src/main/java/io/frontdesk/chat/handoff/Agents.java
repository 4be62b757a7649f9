package io.frontdesk.chat.handoff;

import java.util.List;
import java.util.Optional;

/** Who works at the desk. Answers from memory; what is told may be a few seconds old. */
public interface Agents {
    /** All who may work. */
    List<Agent> all();

    List<Team> teams();

    default Optional<Agent> find(String id) {
        return all().stream().filter(agent -> agent.id().equals(id)).findFirst();
    }
}
