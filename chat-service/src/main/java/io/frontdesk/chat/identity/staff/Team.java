package io.frontdesk.chat.identity.staff;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Members who take conversations about the same things.
 *
 * @param intents what it is asked about; none means anything
 * @param languages what it speaks; none means any
 */
public record Team(TeamId id, String name, List<String> intents, List<String> languages, List<StaffId> members) {
    public Team {
        requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        intents = List.copyOf(intents);
        languages = List.copyOf(languages);
        members = List.copyOf(members);
    }
}
