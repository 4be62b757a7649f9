package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.PresenceRepository.State;
import io.frontdesk.chat.conversation.Verdict;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What an agent's console sends. {@link AgentFrameReader} reads it; nothing here came unchecked. */
sealed interface AgentFrame {
    record Hello(int protocol, String token) implements AgentFrame {}

    record Token(String token) implements AgentFrame {}

    record Presence(State state) implements AgentFrame {}

    record Watch(ConversationId conversation, long lastSeq) implements AgentFrame {}

    record Unwatch(ConversationId conversation) implements AgentFrame {}

    record Typing(ConversationId conversation, boolean on) implements AgentFrame {}

    record Read(ConversationId conversation, long seq) implements AgentFrame {}

    record Ping() implements AgentFrame {}

    /** A frame that is done once and answered by {@code accepted} or {@code fault}. */
    sealed interface Deed extends AgentFrame {
        String ref();

        ConversationId conversation();
    }

    record Say(String ref, ConversationId conversation, String text, List<String> attachments) implements Deed {}

    record Note(String ref, ConversationId conversation, String text) implements Deed {}

    record Take(String ref, ConversationId conversation) implements Deed {}

    record HandBack(String ref, ConversationId conversation) implements Deed {}

    record Transfer(
            String ref,
            ConversationId conversation,
            @Nullable String agent,
            @Nullable String team,
            @Nullable String note)
            implements Deed {}

    record Close(
            String ref,
            ConversationId conversation,
            String outcome,
            @Nullable String label,
            @Nullable Verdict verdict) implements Deed {}

    record Reopen(String ref, ConversationId conversation) implements Deed {}

    record Priority(String ref, ConversationId conversation, int priority) implements Deed {}
}
