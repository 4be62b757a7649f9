package io.frontdesk.chat.identity.staff;

import reactor.core.Disposable;

import java.util.List;
import java.util.Optional;

/** Who works here, at this moment and from memory: every call is cheap and none waits. Changes nothing. */
public interface Staff {
    /** Anybody who ever had an account, deactivated or not; also the holder of the admin token. */
    Optional<StaffMember> find(StaffId id);

    /** The accounts in use, by name. */
    List<StaffMember> active();

    /** All teams, by name. */
    List<Team> teams();

    Optional<Team> team(TeamId id);

    /** The teams that {@code member} is in, by name. */
    List<Team> teamsOf(StaffId member);

    /**
     * Calls {@code listener} after every change of accounts or teams, within a second or two wherever it was made, until
     * disposed of. The listener must not wait.
     */
    Disposable onChange(Runnable listener);
}
