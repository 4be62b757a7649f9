package io.frontdesk.chat.inbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.handoff.Roster.Seat;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** An agent as the others see them. */
@Serdeable
@JsonInclude(NON_NULL)
public record AgentView(
        String id,
        String name,
        @Nullable String picture,
        String role,
        String presence,
        List<String> languages,
        List<String> teams,
        int capacity,
        int load) {
    public static AgentView of(Seat seat) {
        Agent agent = seat.agent();
        return new AgentView(
                agent.id(),
                agent.face().name(),
                agent.face().picture(),
                agent.role(),
                seat.state().name().toLowerCase(Locale.ROOT),
                agent.languages().stream().sorted().toList(),
                agent.teams().stream().sorted().toList(),
                agent.capacity(),
                seat.load());
    }
}
