package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An agent as customers see them.
 *
 * @param picture address of a picture
 */
public record AgentFace(String id, String name, @Nullable String picture) {
    public AgentFace {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
