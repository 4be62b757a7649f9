package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** New values for some columns of one conversation, written in one statement. Columns are named by this package only. */
final class ConversationUpdate {
    private final Handle handle;
    private final ConversationId id;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    ConversationUpdate(Handle handle, ConversationId id) {
        this.handle = handle;
        this.id = id;
    }

    ConversationUpdate set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** Turn {@code seq} is now the last one. */
    ConversationUpdate said(long seq, Instant at) {
        Outgoing.said(handle, id, seq, at);
        return set("seq", seq).set("last_at", at.toEpochMilli());
    }

    /** Somebody else has the word: what was thought about before no longer counts, nor is it waited for. */
    ConversationUpdate owner(Owner owner, long term) {
        handle.createUpdate("DELETE FROM pending WHERE conversation = :id AND seq NOT IN "
                        + "(SELECT seq FROM turn WHERE conversation = :id AND kind = 'leave')")
                .bind("id", id.toString())
                .execute();
        return set("owner", owner.code()).set("term", term);
    }

    ConversationUpdate agent(@Nullable AgentFace agent) {
        return set("agent", agent == null ? null : agent.id())
                .set("agent_name", agent == null ? null : agent.name())
                .set("agent_picture", agent == null ? null : agent.picture());
    }

    void execute() {
        String assignments = values.keySet().stream()
                .map(column -> column + (values.get(column) == null ? " = NULL" : " = :" + column))
                .collect(Collectors.joining(", "));
        Update update = handle.createUpdate("UPDATE conversation SET " + assignments + " WHERE id = :id")
                .bind("id", id.toString());
        values.forEach((column, value) -> {
            if (value != null) {
                update.bind(column, value);
            }
        });
        update.execute();
    }
}
