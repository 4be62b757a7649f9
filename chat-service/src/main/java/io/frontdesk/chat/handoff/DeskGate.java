package io.frontdesk.chat.handoff;

import java.time.Instant;
import java.util.Optional;

/** Lets agents to the desk by the token their console got when they signed in. */
public interface DeskGate {
    /** Whose token it is, as long as it is valid; to be asked again every few seconds while a console is connected. */
    Optional<Pass> admit(String token);

    /** An agent's right to be here. */
    record Pass(Agent agent, Instant expiresAt) {}
}
