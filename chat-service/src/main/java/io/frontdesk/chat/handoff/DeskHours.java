package io.frontdesk.chat.handoff;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * The hours of the whole desk and of the teams that have their own.
 *
 * @param desk null for always open
 */
public record DeskHours(@Nullable Timetable desk, Map<String, Timetable> teams) {
    public DeskHours {
        teams = Map.copyOf(teams);
    }

    static DeskHours always() {
        return new DeskHours(null, Map.of());
    }

    /** What counts for {@code team}, or for whoever has none; empty for always open. */
    Optional<Timetable> of(@Nullable String team) {
        Timetable own = team == null ? null : teams.get(team);
        return Optional.ofNullable(own == null ? desk : own);
    }
}
