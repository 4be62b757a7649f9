package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * That a reply of the bot puts the conversation into the queue.
 *
 * @param reason why, by its code
 * @param team the team it is for; absent for any
 */
public record Handover(String reason, @Nullable String team, int priority) {
    public Handover {
        requireNonNull(reason, "reason");
    }
}
