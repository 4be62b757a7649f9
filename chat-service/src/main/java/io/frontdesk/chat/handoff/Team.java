package io.frontdesk.chat.handoff;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Agents who see to the same things.
 *
 * @param intents what it is for; none for anything
 * @param languages in which; none for all
 */
public record Team(String id, String name, Set<String> intents, Set<String> languages) {
    public Team {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        intents = Set.copyOf(intents);
        languages = Set.copyOf(languages);
    }

    /** Whether it is there for exactly that. */
    boolean isFor(String intent, String lang) {
        return intents.contains(intent) && (languages.isEmpty() || languages.contains(lang));
    }
}
