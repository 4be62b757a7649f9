package io.frontdesk.chat.inbox;

import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.handoff.Agents;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;

/** The agent behind a request that security let through. */
@Singleton
final class CurrentAgent {
    private final Agents agents;

    CurrentAgent(Agents agents) {
        this.agents = agents;
    }

    /** The signed-in agent; an account that is no agent, or no longer, is refused. */
    Agent of(Authentication authentication) {
        return agents.find(authentication.getName())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "This account is not at the desk."));
    }
}
