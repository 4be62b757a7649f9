package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.identity.AdminToken;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The desk of an installation without accounts: whoever has the installation's token is its one agent. */
@Singleton
final class InstallationDesk implements Agents, DeskGate {
    private static final Agent ADMIN =
            new Agent(new AgentFace("admin", "Admin", null), "admin", Set.of(), Set.of(), 20);
    private static final Duration VALID = Duration.ofHours(12);

    private final AdminToken token;

    InstallationDesk(AdminToken token) {
        this.token = token;
    }

    @Override
    public List<Agent> all() {
        return List.of(ADMIN);
    }

    @Override
    public List<Team> teams() {
        return List.of();
    }

    @Override
    public Optional<Pass> admit(String given) {
        return token.is(given) ? Optional.of(new Pass(ADMIN, Instant.now().plus(VALID))) : Optional.empty();
    }
}
