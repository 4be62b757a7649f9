package io.frontdesk.chat.handoff;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.AgentFace;

import java.util.Set;

/**
 * Someone who works at the desk.
 *
 * @param role {@code agent}, {@code supervisor} or {@code admin}
 * @param languages in which they write; none for all
 * @param teams by id
 * @param capacity how many conversations they take at once
 */
public record Agent(AgentFace face, String role, Set<String> languages, Set<String> teams, int capacity) {
    public Agent {
        requireNonNull(face, "face");
        requireNonNull(role, "role");
        languages = Set.copyOf(languages);
        teams = Set.copyOf(teams);
    }

    public String id() {
        return face.id();
    }

    /** Whether they may dispose of what other agents have. */
    public boolean isSupervisor() {
        return !role.equals("agent");
    }

    boolean speaks(String lang) {
        return languages.isEmpty() || languages.contains(lang);
    }
}
