package io.frontdesk.chat.mining.past;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.mining.past.Gathering.Columns;
import io.frontdesk.chat.mining.past.Gathering.Said;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the messages out of one JSON value, whatever wraps them: a conversation, a page of them, a page of messages. */
final class JsonConversations {
    private static final Columns KEYS = new Columns("conversation", "role", "text");
    private static final List<String> WRAPPERS = List.of("data", "payload", "conversations", "会话");
    private static final List<String> MESSAGES = List.of("messages", "turns", "dialogue", "消息");
    private static final List<String> CONVERSATION = List.of(
            "conversation_id", "conversation", "conversationId", "session_id", "sessionId", "chat_id", "会话id", "id");
    private static final List<String> MESSAGE_CONVERSATION =
            List.of("conversation_id", "conversation", "conversationId", "session_id", "sessionId", "chat_id", "会话id");
    private static final List<String> TEXT = List.of("content", "text", "message", "body", "内容");
    private static final List<String> ROLE =
            List.of("message_type", "role", "speaker", "sender_type", "from", "author", "direction", "角色", "发送方");
    private static final List<String> TIME =
            List.of("created_at", "time", "timestamp", "at", "sent_at", "createdAt", "时间");

    private final Gathering gathering;
    private long unnamed;

    JsonConversations(Gathering gathering) {
        this.gathering = gathering;
    }

    void take(long line, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> take(line, item));
        } else if (!value.isObject()) {
            gathering.refuse(line, "", "is neither a conversation nor a message");
        } else if (node(value, MESSAGES).isPresent()) {
            takeConversation(line, value, node(value, MESSAGES).get());
        } else if (isMessage(value)) {
            takeMessage(line, "", value);
        } else {
            takeWrapped(line, value);
        }
    }

    private void takeWrapped(long line, JsonNode value) {
        node(value, WRAPPERS)
                .ifPresentOrElse(
                        inner -> take(line, inner),
                        () -> gathering.refuse(
                                line, "", "has no messages: none of the keys " + String.join(", ", MESSAGES)));
    }

    private void takeConversation(long line, JsonNode conversation, JsonNode messages) {
        if (!messages.isArray()) {
            gathering.refuse(line, "messages", "is not a list");
            return;
        }
        String id = text(conversation, CONVERSATION).orElseGet(() -> "unnamed " + ++unnamed);
        messages.forEach(message -> takeMessage(line, id, message));
    }

    private void takeMessage(long line, String conversation, JsonNode message) {
        if (!message.isObject()) {
            gathering.refuse(line, "messages", "holds something that is not an object");
        } else if (!message.path("private").asBoolean()
                && !message.path("content_attributes").path("deleted").asBoolean()) {
            String id =
                    conversation.isEmpty() ? text(message, MESSAGE_CONVERSATION).orElse("") : conversation;
            gathering.take(
                    line, KEYS, new Said(id, role(message), text(message, TEXT).orElse(""), time(message)));
        }
    }

    private static boolean isMessage(JsonNode value) {
        return node(value, TEXT).filter(JsonNode::isTextual).isPresent()
                && node(value, ROLE).isPresent();
    }

    /** Bots send what an agent would, so their own type counts first. */
    private static String role(JsonNode message) {
        String sender = message.path("sender").path("type").asText("");
        return sender.equals("agent_bot")
                ? sender
                : text(message, ROLE).orElse(message.path("sender").asText(sender));
    }

    private static @Nullable Instant time(JsonNode message) {
        return text(message, TIME).flatMap(MessageTime::of).orElse(null);
    }

    private static Optional<String> text(JsonNode object, List<String> keys) {
        return node(object, keys).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    private static Optional<JsonNode> node(JsonNode object, List<String> keys) {
        return keys.stream()
                .map(object::path)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .findFirst();
    }
}
