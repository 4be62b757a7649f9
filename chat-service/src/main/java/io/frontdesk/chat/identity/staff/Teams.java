package io.frontdesk.chat.identity.staff;

import io.frontdesk.chat.identity.IdentityStore;
import io.frontdesk.chat.identity.RefusedField;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The teams in the database. */
@Singleton
final class Teams {
    private final IdentityStore store;

    Teams(IdentityStore store) {
        this.store = store;
    }

    /** Stores {@code team} whole, as a new one or in place of what it was. */
    Team put(Team team) {
        return store.announce(handle -> {
            requireSound(handle, team);
            handle.createUpdate(
                            "INSERT INTO team (id, name, name_key, intents, languages) VALUES (:id, :name, :key, "
                                    + ":intents, :languages) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                                    + "name_key = excluded.name_key, intents = excluded.intents, languages = excluded.languages")
                    .bind("id", team.id().value())
                    .bind("name", team.name())
                    .bind("key", StaffRow.key(team.name()))
                    .bind("intents", StaffRow.json(team.intents()))
                    .bind("languages", StaffRow.json(team.languages()))
                    .execute();
            dismiss(handle, team.id());
            team.members()
                    .forEach(member -> handle.execute(
                            "INSERT INTO team_member (team, staff) VALUES (?, ?)",
                            team.id().value(),
                            member.value()));
            return team;
        });
    }

    void delete(TeamId id) {
        store.announce(handle -> {
            dismiss(handle, id);
            if (handle.execute("DELETE FROM team WHERE id = ?", id.value()) == 0) {
                throw new UnknownStaff();
            }
            return id;
        });
    }

    static List<Team> all(Handle handle) {
        Map<String, List<StaffId>> members = new HashMap<>();
        handle.createQuery(
                        "SELECT m.team, m.staff FROM team_member m JOIN staff s ON s.id = m.staff ORDER BY s.name, s.id")
                .map((row, context) -> members.computeIfAbsent(row.getString("team"), team -> new ArrayList<>())
                        .add(new StaffId(row.getString("staff"))))
                .list();
        return handle.createQuery("SELECT id, name, intents, languages FROM team ORDER BY name, id")
                .map((row, context) -> new Team(
                        new TeamId(row.getString("id")),
                        row.getString("name"),
                        StaffRow.texts(row, "intents"),
                        StaffRow.texts(row, "languages"),
                        members.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static void requireSound(Handle handle, Team team) {
        List<Team> others = all(handle).stream()
                .filter(other -> !other.id().equals(team.id()))
                .toList();
        String key = StaffRow.key(team.name());
        if (others.stream().anyMatch(other -> StaffRow.key(other.name()).equals(key))) {
            throw RefusedField.conflict("name", "Another team has this name.");
        }
        List<StaffId> known =
                StaffAccounts.all(handle).stream().map(StaffAccount::id).toList();
        if (!known.containsAll(team.members())) {
            throw RefusedField.of("members", "'members' names an account that does not exist.");
        }
    }

    private static void dismiss(Handle handle, TeamId id) {
        handle.execute("DELETE FROM team_member WHERE team = ?", id.value());
    }
}
