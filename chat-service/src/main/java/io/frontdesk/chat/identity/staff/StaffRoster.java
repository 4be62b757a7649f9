package io.frontdesk.chat.identity.staff;

import io.frontdesk.chat.identity.IdentityStore;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts, teams and ended sign-ins in memory, a second or two behind the database at most. */
@Singleton
public final class StaffRoster implements Staff {
    private static final Logger LOG = LoggerFactory.getLogger(StaffRoster.class);

    /** Longer than any access token lives, so that an ended sign-in is remembered until its last one is over. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final IdentityStore store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot now = new Snapshot(Map.of(), List.of(), Set.of());

    private record Snapshot(Map<StaffId, StaffAccount> accounts, List<Team> teams, Set<String> endedSessions) {
        boolean looksLike(Snapshot other) {
            return accounts.equals(other.accounts) && teams.equals(other.teams);
        }
    }

    StaffRoster(IdentityStore store) {
        this.store = store;
        store.follow(this::reload);
    }

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return id.equals(StaffId.INSTALLATION)
                ? Optional.of(StaffMember.installation())
                : account(id).map(StaffAccount::member);
    }

    @Override
    public List<StaffMember> active() {
        return now.accounts.values().stream()
                .map(StaffAccount::member)
                .filter(StaffMember::active)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Override
    public List<Team> teams() {
        return now.teams;
    }

    @Override
    public Optional<Team> team(TeamId id) {
        return now.teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    @Override
    public List<Team> teamsOf(StaffId member) {
        return now.teams.stream()
                .filter(team -> team.members().contains(member))
                .toList();
    }

    @Override
    public Disposable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The account as it was a moment ago, without asking the database. */
    public Optional<StaffAccount> account(StaffId id) {
        return Optional.ofNullable(now.accounts.get(id));
    }

    /** Whether the sign-in was ended within the last half hour. */
    public boolean hasEnded(String session) {
        return now.endedSessions.contains(session);
    }

    private void reload() {
        Snapshot before = now;
        now = store.read(StaffRoster::read);
        if (!now.looksLike(before)) {
            listeners.forEach(StaffRoster::tell);
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            LOG.error("a listener failed on a change of the staff", broken);
        }
    }

    private static Snapshot read(Handle handle) {
        Map<StaffId, StaffAccount> accounts =
                StaffAccounts.all(handle).stream().collect(Collectors.toMap(StaffAccount::id, Function.identity()));
        return new Snapshot(Map.copyOf(accounts), List.copyOf(Teams.all(handle)), ended(handle));
    }

    private static Set<String> ended(Handle handle) {
        return Set.copyOf(handle.createQuery("SELECT id FROM staff_session WHERE ended_at > :since")
                .bind("since", Instant.now().minus(REMEMBERED).toEpochMilli())
                .mapTo(String.class)
                .list());
    }
}
