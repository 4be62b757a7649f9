package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a conversation stands: who speaks for the company, and what is still to be done.
 *
 * @param term grows with every change of owner; words from an older term no longer count
 * @param agent the agent who owns it or, once it is closed, who owned it last
 * @param team the team it waits for or belongs to
 * @param priority 0 to 3, the higher the sooner
 * @param reason why the bot gave it away
 * @param queuedAt since when it waits for an agent
 * @param dueAt when the customer should have heard from an agent
 * @param deskRead the last turn an agent has seen
 * @param visitorRead the last turn the customer has seen
 * @param outcome what came of it, once it is closed
 */
public record Standing(
        Owner owner,
        Status status,
        long term,
        @Nullable AgentFace agent,
        @Nullable String team,
        int priority,
        @Nullable String reason,
        @Nullable Instant queuedAt,
        @Nullable Instant dueAt,
        long deskRead,
        long visitorRead,
        @Nullable String outcome,
        @Nullable Csat csat) {
    public static final int MOST_URGENT = 3;

    public Standing {
        requireNonNull(owner, "owner");
        requireNonNull(status, "status");
        if (priority < 0 || priority > MOST_URGENT) {
            throw new IllegalArgumentException("priority must be within 0 to " + MOST_URGENT + ", got " + priority);
        }
    }

    /** How a conversation begins: with the bot. */
    public static Standing fresh() {
        return new Standing(Owner.BOT, Status.OPEN, 0, null, null, 0, null, null, null, 0, 0, null, null);
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    /** Whether it is this agent's at the moment. */
    public boolean belongsTo(String agentId) {
        return owner == Owner.AGENT && agent != null && agent.id().equals(agentId);
    }
}
