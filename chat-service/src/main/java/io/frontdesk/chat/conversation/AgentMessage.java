package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Words of an agent. {@code ref} is the console's own name for them, unique per conversation. */
public record AgentMessage(String ref, AgentFace agent, String text, List<Attachment> attachments) {
    public AgentMessage {
        requireNonNull(ref, "ref");
        requireNonNull(agent, "agent");
        requireNonNull(text, "text");
        attachments = List.copyOf(attachments);
        if (text.isBlank() && attachments.isEmpty()) {
            throw new IllegalArgumentException("there is neither text nor attachment");
        }
    }
}
