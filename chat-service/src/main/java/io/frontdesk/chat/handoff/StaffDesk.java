package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.identity.AdminToken;
import io.frontdesk.chat.identity.login.StaffTokens;
import io.frontdesk.chat.identity.staff.Role;
import io.frontdesk.chat.identity.staff.Staff;
import io.frontdesk.chat.identity.staff.StaffId;
import io.frontdesk.chat.identity.staff.StaffMember;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The desk as the accounts make it. Whoever holds the installation's token is at it too, for the first day and for those who
 * are alone: they take what they want, and nothing is given to them.
 */
@Singleton
final class StaffDesk implements Agents, DeskGate {
    private static final Duration VALID = Duration.ofHours(12);

    private final Staff staff;
    private final StaffTokens tokens;
    private final AdminToken installation;

    StaffDesk(Staff staff, StaffTokens tokens, AdminToken installation) {
        this.staff = staff;
        this.tokens = tokens;
        this.installation = installation;
    }

    @Override
    public List<Agent> all() {
        return Stream.concat(staff.active().stream(), staff.find(StaffId.INSTALLATION).stream())
                .map(this::agent)
                .toList();
    }

    @Override
    public List<Team> teams() {
        return staff.teams().stream()
                .map(team -> new Team(
                        team.id().toString(),
                        team.name(),
                        new HashSet<>(team.intents()),
                        new HashSet<>(team.languages())))
                .toList();
    }

    @Override
    public Optional<Pass> admit(String token) {
        if (installation.is(token)) {
            return staff.find(StaffId.INSTALLATION)
                    .map(holder -> new Pass(agent(holder), Instant.now().plus(VALID)));
        }
        return tokens.check(token).map(identity -> new Pass(agent(identity.member()), identity.expiresAt()));
    }

    private Agent agent(StaffMember member) {
        Set<String> teams = staff.teamsOf(member.id()).stream()
                .map(team -> team.id().toString())
                .collect(Collectors.toSet());
        Role role = member.role();
        return new Agent(
                new AgentFace(member.id().toString(), member.name(), member.picture()),
                role.code(),
                Set.copyOf(member.languages()),
                teams,
                member.capacity());
    }
}
