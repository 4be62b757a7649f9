package io.frontdesk.chat.inbox;

import io.frontdesk.chat.handoff.Agents;
import io.frontdesk.chat.handoff.Roster;
import io.frontdesk.chat.handoff.Team;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import reactor.core.publisher.Mono;

import java.util.List;

/** Who works at the desk, for transfers. */
@Controller("/api/agent/roster")
final class RosterController {
    private final Roster roster;
    private final Agents agents;

    RosterController(Roster roster, Agents agents) {
        this.roster = roster;
        this.agents = agents;
    }

    /** All agents and teams. */
    @Serdeable
    record RosterView(List<AgentView> agents, List<TeamView> teams) {}

    /** A team and what it is for. */
    @Serdeable
    record TeamView(String id, String name, List<String> intents, List<String> languages) {
        static TeamView of(Team team) {
            return new TeamView(
                    team.id(),
                    team.name(),
                    team.intents().stream().sorted().toList(),
                    team.languages().stream().sorted().toList());
        }
    }

    @Get
    Mono<RosterView> roster() {
        List<TeamView> teams = agents.teams().stream().map(TeamView::of).toList();
        return roster.seats()
                .map(seats -> new RosterView(seats.stream().map(AgentView::of).toList(), teams));
    }
}
